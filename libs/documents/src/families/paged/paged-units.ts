import type { DocumentDraft } from '../../document/document-draft';
import type { Place } from '../../rules/sequence.rule';
import { joinTail, joinText } from '../../text/white-space';
import { endsRecommendation, isComplete } from './completeness';
import type { PageLine } from './paged.types';

/** A paragraph or item that is being read. */
export interface Unit {
  readonly ref: string;
  readonly parentRef: string | null;
  readonly altRefs: readonly string[];
  readonly printed: string | null;
  readonly text: string;
}

/** Where no item of a list is open. */
export const NO_ITEM: Place = { number: 1, letter: null, roman: null };

const FULL_LINE = 0.85;

/** The paragraph or item that is open, line by line, until it goes into the document. */
export class PagedUnits {
  /** The paragraph whose items follow. */
  owner = '';
  item: Place = NO_ITEM;
  /** End of what stands in front of the next line; null behind a heading and at the beginning. */
  before: string | null = null;
  tail = '';
  afterHeading = false;
  private unit: ({ text: string; lines: [number, number] } & Omit<Unit, 'text'>) | null = null;
  private last: PageLine | null = null;
  private readonly width: number;

  constructor(
    private readonly draft: DocumentDraft,
    lines: readonly PageLine[],
  ) {
    this.width = lines.reduce((widest, { text }) => Math.max(widest, text.length), 0);
  }

  get isOpen(): boolean {
    return this.unit !== null;
  }

  /** The last line of a paragraph seldom fills its width. */
  get endedShort(): boolean {
    return this.last !== null && this.last.text.length < this.width * FULL_LINE;
  }

  /** Nothing is open, or what is open ends as a paragraph does. */
  isComplete(inList: boolean): boolean {
    if (this.unit === null) return true;
    return inList ? endsRecommendation(this.tail) : isComplete(this.tail);
  }

  start(unit: Unit, line: PageLine): void {
    this.close();
    this.unit = { ...unit, lines: [line.number, line.number] };
    this.tail = unit.text;
    this.before = unit.text;
    this.last = line;
    this.item = NO_ITEM;
    this.afterHeading = false;
  }

  append(line: PageLine): void {
    if (this.unit === null) return this.draft.addFrontMatter(line.text, false);
    if (this.unit.text === '') this.unit.lines[0] = line.number;
    this.unit.text = joinText(this.unit.text, line.text);
    this.unit.lines[1] = line.number;
    this.last = line;
    this.tail = joinTail(this.tail, line.text);
    this.before = this.tail;
  }

  /** A heading stands in front of what comes next. */
  passHeading(): void {
    this.afterHeading = true;
    this.before = null;
    [this.item, this.owner] = [NO_ITEM, ''];
  }

  close(): void {
    if (this.unit === null) return;
    const { ref, parentRef, altRefs, printed: printedNumber, text, lines } = this.unit;
    if (text === '') this.draft.addFinding('empty-paragraph', lines[0], `${ref} has a number and no text`);
    this.draft.addParagraph({ ref, parentRef, altRefs, printedNumber, text, lines });
    this.unit = null;
  }
}
