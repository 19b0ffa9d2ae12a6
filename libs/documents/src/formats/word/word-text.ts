import { childOf, childrenOf, ownText, type XmlElement } from '../read-xml';

/** A footnote called in a paragraph. */
export interface NoteCall {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  /** Printed instead of the automatic number. */
  readonly customMark: string | null;
}

/** What one paragraph prints, before its number. */
export interface WordText {
  /** `\n` where the paragraph breaks the line itself. */
  readonly text: string;
  readonly notes: readonly NoteCall[];
  /** Paragraphs of text boxes anchored in it. */
  readonly boxes: readonly XmlElement[];
  readonly inserted: number;
  readonly deleted: number;
}

const DELETED = new Set(['del', 'moveFrom']);
const INSERTED = new Set(['ins', 'moveTo']);
// Properties, field codes and deleted text print nothing.
const SILENT = new Set(['pPr', 'rPr', 'instrText', 'delText', 'delInstrText', 'fldData', 'footnoteRef', 'endnoteRef']);
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
};

/** Text of a paragraph as it prints: tracked deletions left out, insertions taken, anchors of notes lifted off. */
export class WordTextReader {
  private text = '';
  private readonly notes: NoteCall[] = [];
  private readonly boxes: XmlElement[] = [];
  private inserted = 0;
  private deleted = 0;

  read(paragraph: XmlElement): WordText {
    this.walkAll(paragraph);
    const { text, notes, boxes, inserted, deleted } = this;
    return { text, notes, boxes, inserted, deleted };
  }

  private walkAll(element: XmlElement): void {
    for (const child of childrenOf(element)) this.walk(child);
  }

  private walk(element: XmlElement): void {
    if (SILENT.has(element.name)) return;
    if (DELETED.has(element.name)) {
      this.deleted++;
      return;
    }
    if (INSERTED.has(element.name)) this.inserted++;
    const sign = SIGNS[element.name];
    if (sign !== undefined) this.text += sign;
    else if (element.name === 't') this.text += ownText(element);
    else if (element.name === 'br') this.text += element.attributes['type'] === undefined ? '\n' : ' ';
    else if (element.name === 'sym') this.text += signOfFont(element);
    else if (element.name === 'r') this.walkRun(element);
    else if (element.name === 'AlternateContent') this.walkAlternative(element);
    else if (element.name === 'txbxContent') this.boxes.push(element);
    else this.walkAll(element);
  }

  private walkRun(run: XmlElement): void {
    const properties = childOf(run, 'rPr');
    if (childOf(properties, 'vanish') && childOf(properties, 'vanish')?.attributes['val'] !== '0') return;
    const reference = childrenOf(run).find(({ name }) => name === 'footnoteReference' || name === 'endnoteReference');
    if (!reference) return this.walkAll(run);
    const custom = reference.attributes['customMarkFollows'] !== undefined;
    const marks = childrenOf(run).filter(({ name }) => name === 't');
    this.notes.push({
      kind: reference.name === 'footnoteReference' ? 'footnote' : 'endnote',
      id: reference.attributes['id'] ?? '',
      customMark: custom ? marks.map(ownText).join('') : null,
    });
    if (!custom) this.walkAll(run);
  }

  // The same drawing twice, for newer and for older Word: one of them is the text.
  private walkAlternative(element: XmlElement): void {
    const [choice, fallback] = [childOf(element, 'Choice'), childOf(element, 'Fallback')];
    const before = this.text.length + this.boxes.length;
    if (choice) this.walkAll(choice);
    if (fallback && before === this.text.length + this.boxes.length) this.walkAll(fallback);
  }
}

// Symbol fonts put their signs into the private use area; as a rule they are bullets and boxes.
const signOfFont = ({ attributes }: XmlElement): string => {
  const code = parseInt(attributes['char'] ?? '', 16);
  if (Number.isNaN(code)) return '\uFFFD';
  return code >= 0xe000 && code <= 0xf8ff ? '•' : String.fromCodePoint(code);
};
