import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';

// As the parser counts lines.
const LINE_END = /\r[\n\u0085]|[\r\n\u0085\u2028\u2029]/gu;

/** XML of a Word document with the place of every element in it, so that the rest of the text stays as it is. */
export class WordPositions {
  readonly root: Document;
  private readonly lineStarts: readonly number[];

  /** Throws where the XML is damaged or declares entities of its own. */
  constructor(readonly xml: string) {
    if (/<!DOCTYPE/iu.test(xml)) throw new Error('a document type of its own');
    const onError = (_: string, message: string): never => {
      throw new Error(message);
    };
    this.root = new DOMParser({ onError }).parseFromString(xml, 'text/xml');
    this.lineStarts = [0, ...[...xml.matchAll(LINE_END)].map(({ 0: end, index }) => index + end.length)];
  }

  /** Where the start tag of an element begins. */
  startOf({ lineNumber = 1, columnNumber = 1, nodeName }: Element): number {
    const start = (this.lineStarts[lineNumber - 1] ?? 0) + columnNumber - 1;
    if (!this.xml.startsWith(`<${nodeName}`, start)) throw new Error(`no <${nodeName}> at ${start}`);
    return start;
  }

  /** Where the start tag of an element ends; `empty` where it is the end tag as well. */
  openingOf(element: Element): { readonly end: number; readonly empty: boolean } {
    const opening = /<[^\s/>]+(?:[^"'>]|"[^"]*"|'[^']*')*>/uy;
    opening.lastIndex = this.startOf(element);
    const [tag = ''] = opening.exec(this.xml) ?? [];
    return { end: opening.lastIndex, empty: tag.endsWith('/>') };
  }

  /** Where an element ends, behind its end tag. */
  endOf(element: Element): number {
    const opening = this.openingOf(element);
    if (opening.empty) return opening.end;
    const tags = new RegExp(`<(/?)${element.nodeName}(?=[\\\\s/>])(?:[^"'>]|"[^"]*"|'[^']*')*>`, 'gu');
    tags.lastIndex = opening.end;
    let depth = 1;
    for (let tag = tags.exec(this.xml); tag; tag = tags.exec(this.xml)) {
      if (tag[1] === '/') depth--;
      else if (!tag[0].endsWith('/>')) depth++;
      if (depth === 0) return tags.lastIndex;
    }
    throw new Error(`<${element.nodeName}> is not closed`);
  }

  /** The element as it stands in the file. */
  sourceOf(element: Element): string {
    return this.xml.slice(this.startOf(element), this.endOf(element));
  }
}

const isElement = (node: Node): node is Element => node.nodeType === node.ELEMENT_NODE;

export const childElements = (node: Node): Element[] => Array.from(node.childNodes).filter(isElement);

/** The first child of that name, prefixes aside. */
export const childNamed = (node: Node | undefined, name: string): Element | undefined =>
  node && childElements(node).find(({ localName }) => localName === name);

/** Elements of a name below a node, those within another of the same name left out. */
export const outermost = (node: Node, name: string): Element[] =>
  childElements(node).flatMap((child) => (child.localName === name ? [child] : outermost(child, name)));
