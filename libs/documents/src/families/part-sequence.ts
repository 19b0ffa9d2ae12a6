import { looksLikeHeading } from '../rules/heading.rule';
import type { Label } from '../rules/label.rule';
import { fromLetter, fromRoman } from '../rules/numeral.rule';
import type { OutlineEvent, OutlineSetting } from './outline.types';

type Part = Extract<OutlineEvent, { type: 'chapter' | 'section' }>;

// A document that is an extract may begin later than chapter I.
const LATEST_FIRST_CHAPTER = 12;

/** Chapters ("II.") and lettered sections ("B.") in their order; "C." is a letter after B and a numeral nowhere else. */
export class PartSequence {
  private chapter = 0;
  private section = 0;
  private pending: Omit<Part, 'heading'> | null = null;

  constructor(private readonly setting: OutlineSetting) {}

  /** A label stood alone; the next line is its heading. */
  get awaitsHeading(): boolean {
    return this.pending !== null;
  }

  opens(label: Label): boolean {
    return this.read(label) !== null;
  }

  /** The part, or nothing yet where its heading stands on the next line. */
  open(label: Label, line: number): Part | null {
    const read = this.read(label);
    if (read === null) return null;
    if (read.type === 'chapter') [this.chapter, this.section] = [read.value, 0];
    else this.section = read.value;
    this.pending = { ...read, printed: label.printed, line };
    return label.rest === '' ? null : this.complete(label.rest);
  }

  complete(heading: string): Part | null {
    const part = this.pending && { ...this.pending, heading };
    this.pending = null;
    return part;
  }

  private read(label: Label): { type: 'chapter' | 'section'; value: number } | null {
    if (label.form !== 'capital' || (label.rest !== '' && !looksLikeHeading(label.rest))) return null;
    const letter = this.setting.sections ? fromLetter(label.mark) : null;
    if (letter !== null && letter === this.section + 1) return { type: 'section', value: letter };
    const numeral = this.setting.chapters ? fromRoman(label.mark) : null;
    if (numeral === null) return null;
    const next = this.chapter === 0 ? numeral <= LATEST_FIRST_CHAPTER : numeral === this.chapter + 1;
    return next ? { type: 'chapter', value: numeral } : null;
  }
}
