import { looksLikeHeading } from '../../rules/heading.rule';
import { mayBeHeading } from './paged-heading.rule';
import { readLabel } from '../../rules/label.rule';
import { fromLetter, fromRoman } from '../../rules/numeral.rule';

/** A chapter ("II."), a lettered section ("B.") or a numbered heading within one ("3."), with its heading if on the line. */
export interface PagedPart {
  readonly kind: 'chapter' | 'section' | 'numbered';
  readonly printed: string;
  readonly heading: string;
}

const LONGEST_NUMBERED_HEADING = 140;
const LONGEST_GAP = 2;
const LATEST_FIRST_SECTION = 6;
const NUMBERED = /^((\d{1,2})\.)\s+(\p{Lu}.*)$/u;

/** Parts of a document in their order; some chapters or sections may be missing. */
export class PagedParts {
  private chapter = 0;
  private section = 0;
  private numbered = 0;

  /** How many parts are open around the text. */
  get depth(): number {
    return [this.chapter, this.section, this.numbered].filter((value) => value > 0).length;
  }

  /** `II.C`, in front of numbers of texts that the page gives none. */
  get marks(): { readonly chapter: number; readonly section: number } {
    return { chapter: this.chapter, section: this.section };
  }

  /** A table of contents without page numbers names every part before the text does. */
  read(text: string, textHasBegun: boolean, isFollowedByLabel = false): PagedPart | null {
    const label = readLabel(text);
    if (label?.form !== 'capital' || (label.rest !== '' && !looksLikeHeading(label.rest))) return null;
    const { printed, rest: heading } = label;
    const letter = fromLetter(label.mark);
    if (letter !== null && (letter === this.section + 1 || this.beginsAnew(letter))) {
      return this.open({ kind: 'section', printed, heading }, letter);
    }
    const numeral = fromRoman(label.mark);
    const step = (numeral ?? 0) - this.chapter;
    const anew = numeral === 1 && !textHasBegun;
    if (numeral !== null && ((step > 0 && step <= LONGEST_GAP) || anew))
      return this.open({ kind: 'chapter', printed, heading }, numeral);
    const gap = letter === null ? 0 : letter - this.section;
    // An extract leaves out sections: a letter far ahead is one where a text with a label stands behind its heading.
    const skipped = gap > 0 && (gap <= LONGEST_GAP || (isFollowedByLabel && heading !== '')) && this.section > 0;
    if (numeral !== null && step > 0 && isFollowedByLabel && heading !== '' && !skipped)
      return this.open({ kind: 'chapter', printed, heading }, numeral);
    return skipped && letter !== null ? this.open({ kind: 'section', printed, heading }, letter) : null;
  }

  /** Sections of a part without a number, or of an extract. */
  private beginsAnew(letter: number): boolean {
    return this.section === 0 ? this.chapter === 0 && letter <= LATEST_FIRST_SECTION : letter === 1;
  }

  /** "3. Family environment": a heading that looks like a paragraph but ends like none, with a label behind it. */
  readNumbered(text: string, expectedNumber: number | null): PagedPart | null {
    const match = NUMBERED.exec(text);
    if (!match || text.length > LONGEST_NUMBERED_HEADING) return null;
    const value = Number(match[2]);
    const heading = match[3] ?? '';
    // Sections may be left out; a paragraph of that number has been read already.
    const skipped = value > this.numbered && expectedNumber !== null && value < expectedNumber;
    if ((value !== this.numbered + 1 && !skipped) || value === expectedNumber || !mayBeHeading(heading)) return null;
    return this.open({ kind: 'numbered', printed: match[1] ?? '', heading }, value);
  }

  private open(part: PagedPart, value: number): PagedPart {
    if (part.kind === 'chapter') [this.chapter, this.section, this.numbered] = [value, 0, 0];
    else if (part.kind === 'section') [this.section, this.numbered] = [value, 0];
    else this.numbered = value;
    return part;
  }
}
