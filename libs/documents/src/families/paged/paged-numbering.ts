import { opensList } from '../../rules/completeness.rule';
import type { PageLine, NumberedPlace, PagedLabel } from './paged.types';
import { mayBegin, readPagedLabels } from './paged-label.rule';

/** What stands in front of a label. */
export interface Before {
  /** Null at the beginning. */
  readonly text: string | null;
  readonly complete: boolean;
  /** White space or a heading parts it from the label. */
  readonly apart: boolean;
}

// A jump beyond this is a year, a quantity or another document's number.
const LONGEST_GAP = 25;
const LATEST_FIRST = 400;
const ON_RECOMMENDATIONS =
  /^["“]?(?:All|The|These|Of|In|During|At|Recommendations?)\b.*(?:recommendations|conclusions|Working Group)/u;

/** Paragraphs numbered through, and recommendations numbered within one: "139.", "139.12" or "12." under "139.". */
export class PagedNumbering {
  private number: number | null = null;
  private sub: number | null = null;
  private lastSub = 0;
  private oneLevel = false;
  private prefix = '';
  private part: string | null = null;
  /** A list that goes by another number than the paragraph that opens it, as where Word numbers an extract anew. */
  private foreign: { readonly listed: number; readonly owner: number } | null = null;
  private readonly printed: ReadonlySet<string>;

  constructor(lines: readonly PageLine[]) {
    const labels = lines.flatMap(({ text }) => readPagedLabels(text)).filter(mayBegin);
    this.printed = new Set(labels.map(({ number, sub }) => (sub === null ? String(number) : `${number}.${sub}`)));
  }

  /** A chapter begins, in which numbers may begin anew; its mark then goes in front of them. */
  enterChapter(mark: string): void {
    this.part = mark;
  }

  /** Reference of the open paragraph, for text without a number. */
  get currentRef(): string {
    return `${this.prefix}${this.number ?? ''}`;
  }

  /** The paragraph that text without a number belongs to. */
  get current(): number | null {
    return this.number;
  }

  /** A recommendation of a list is open, which stays whole. */
  get inList(): boolean {
    return this.sub !== null;
  }

  place(line: PageLine, before: Before): NumberedPlace | null {
    for (const label of readPagedLabels(line.text).filter(mayBegin)) {
      const place = label.sub === null ? this.placeNumber(label, before) : this.placeSub(label, label.sub, before);
      if (place) return place;
    }
    return null;
  }

  private placeSub(label: PagedLabel, sub: number, before: Before): NumberedPlace | null {
    const next = label.number === this.number && sub === (this.sub ?? 0) + 1 && (this.sub !== null || before.complete);
    if (next) return this.takeSub(label, sub);
    if (label.repaired || !before.complete) return null;
    if (label.number === this.number) return this.takeSub(label, sub);
    if (sub !== 1 || !this.mayFollow(label.number, before)) return null;
    const owner = this.sub === null && before.text !== null && opensList(before.text) ? this.number : null;
    this.foreign = owner === null ? null : { listed: label.number, owner };
    return this.takeSub(label, sub);
  }

  /** A block whose own paragraph is not there. */
  private mayFollow(number: number, before: Before): boolean {
    return this.number === null || (number > this.number && this.isNear(number, before));
  }

  /** Pages may be missing, but a number far ahead counts only behind a heading, or where its own series goes on behind it. */
  private isNear(number: number, before: Before): boolean {
    const near = number - (this.number ?? 0) <= LONGEST_GAP || (before.text === null && number <= LATEST_FIRST);
    return near || this.printed.has(String(number + 1)) || this.printed.has(`${number}.1`);
  }

  private takeSub(label: PagedLabel, sub: number): NumberedPlace {
    const from = this.sub ?? (this.oneLevel ? this.lastSub : 0);
    const gap = sub > from + 1 ? { prefix: `${label.number}.`, from, to: sub } : null;
    [this.number, this.sub, this.lastSub] = [label.number, sub, sub];
    const { printed, rest, repaired: misread } = label;
    const list = `${this.prefix}${label.number}`;
    const parentRef = this.foreign?.listed === label.number ? `${this.prefix}${this.foreign.owner}` : list;
    return { ref: `${list}.${sub}`, parentRef, altRefs: [], printed, rest, misread, gap };
  }

  private placeNumber(label: PagedLabel, before: Before): NumberedPlace | null {
    const oneLevel = this.placeOneLevel(label, before);
    if (oneLevel) return oneLevel;
    if (this.foreign?.owner === label.number - 1 && before.complete) this.number = this.foreign.owner;
    const at = this.number;
    if (label.repaired && label.number !== (at ?? 0) + 1) return null;
    if (at === null) return label.number <= LATEST_FIRST ? this.takeNumber(label) : null;
    if (this.part !== null && label.number === 1 && at > 1 && before.complete) return this.beginAnew(label);
    const step = label.number - at;
    if (step === 1) return before.complete || before.apart || label.rest === '' ? this.takeNumber(label) : null;
    if (!before.complete) return null;
    if (step === 0) return before.apart ? this.takeNumber(label) : null;
    return step > 1 && this.isNear(label.number, before) ? this.takeNumber(label) : null;
  }

  private beginAnew(label: PagedLabel): NumberedPlace {
    this.prefix = `${this.part ?? ''}.`;
    this.number = null;
    return this.takeNumber(label);
  }

  private takeNumber(label: PagedLabel): NumberedPlace {
    const from = this.number;
    const gap = from !== null && label.number > from + 1 ? { prefix: '', from, to: label.number } : null;
    [this.number, this.sub, this.oneLevel, this.part] = [label.number, null, false, null];
    const { printed, rest, repaired: misread } = label;
    return { ref: `${this.prefix}${label.number}`, parentRef: null, altRefs: [], printed, rest, misread, gap };
  }

  /** "1." under a paragraph that opens a list; until 2012 some reports numbered their recommendations so. */
  private placeOneLevel(label: PagedLabel, before: Before): NumberedPlace | null {
    if (this.number === null || label.repaired) return null;
    const list = this.sub === null && before.text !== null && opensList(before.text);
    const opens = list && [1, this.lastSub + 1].includes(label.number);
    const goesOn = this.sub !== null && this.oneLevel && this.follows(label.number, before);
    if (!opens && !goesOn) return null;
    if (label.number === this.number + 1 && ON_RECOMMENDATIONS.test(label.rest)) return null;
    const { number } = this;
    this.oneLevel = true;
    return this.takeSub({ ...label, number }, label.number);
  }

  private follows(number: number, before: Before): boolean {
    const step = number - (this.sub ?? 0);
    if (step === 1) return before.complete || before.apart;
    return before.complete && step > 1 && step <= LONGEST_GAP && number !== (this.number ?? 0) + 1;
  }
}
