import { readWrittenOut } from '../text/written-out';
import { Refusal } from './refusal';

/** An element without its namespace: parts of Office files are told apart by their place, not by their prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

const DEEPEST = 200;
const TOKEN =
  /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\?[^]*?\?>|<(!?\/?)([^\s>/]+)(?=[\s>/])([^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*)>|([^<]+)/uy;
const ATTRIBUTE = /\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

// Sticky: what is no token ends the reading. Names end where they must and attributes begin behind white space, so that no
// stretch is looked at twice.
function* tokensOf(xml: string): Generator<RegExpExecArray> {
  const token = new RegExp(TOKEN);
  for (let found = token.exec(xml); found; found = token.exec(xml)) yield found;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const attributesOf = (text: string): Record<string, string> => {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE))
    if (!name.startsWith('xmlns')) attributes[local(name)] = readWrittenOut(double ?? single ?? '');
  return attributes;
};

const refuseDeclarations = (mark: string, name: string): void => {
  if (mark.startsWith('!'))
    throw new Refusal(
      'external-reference',
      `XML that declares ${name} of its own is refused (entities could read files)`,
    );
};

/**
 * Every element directly below one of the name given, whole and one after another, so that memory holds one of them at
 * a time. Declarations of document types and entities are refused, and so is nesting beyond what Office writes.
 */
export function* elementsUnder(xml: string, parent: string): Generator<XmlElement> {
  const path: string[] = [];
  const open: Open[] = [];
  for (const [, cdata, mark, rawName, rest = '', text] of tokensOf(xml)) {
    const inner = open[open.length - 1];
    if (cdata !== undefined) inner?.children.push(cdata);
    if (text !== undefined) inner?.children.push(readWrittenOut(text));
    if (mark === undefined || rawName === undefined) continue;
    refuseDeclarations(mark, rawName);
    const name = local(rawName);
    const closes = mark === '/';
    const empty = rest.endsWith('/');
    if (!closes) {
      if (path.length >= DEEPEST) throw new Refusal('too-deep', `XML nested more than ${DEEPEST} levels deep`);
      if (inner || path[path.length - 1] === parent) open.push({ name, attributes: attributesOf(rest), children: [] });
      path.push(name);
    }
    if (!closes && !empty) continue;
    if (path.pop() !== name) throw new Refusal('broken-file', `XML is damaged at </${name}>`);
    const done = open.pop();
    if (!done) continue;
    const above = open[open.length - 1];
    if (above) above.children.push(done);
    else yield done;
  }
  if (path.length > 0) throw new Refusal('broken-file', `XML ends within <${path[path.length - 1] ?? ''}>`);
}

const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

/** The first element of a name among the children. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.filter(isElement).find((child) => child.name === name);

/** Elements directly within; text is left out. */
export const childrenOf = (element: XmlElement | undefined): XmlElement[] => element?.children.filter(isElement) ?? [];

/** Text that stands directly in an element. */
export const ownText = (element: XmlElement): string =>
  element.children.map((node) => (isElement(node) ? '' : node)).join('');
