import { toRoman } from '../../rules/numeral.rule';

/** What stands around a text that the page gives no number. */
interface UnnumberedSetting {
  /** The numbered paragraph or recommendation in front; null where there is none yet. */
  readonly numbered: string | null;
  readonly asks: boolean;
  readonly marks: { readonly chapter: number; readonly section: number };
  readonly headings: readonly string[];
}

/** References for texts without a number: by the paragraph in front of them, or by their part. */
export class PagedRefs {
  private readonly counts = new Map<string, number>();

  of({ numbered, asks, ...part }: UnnumberedSetting): string {
    if (numbered !== null) return this.counted(`${numbered}.${asks ? 'rec' : 'text'}`, true);
    const mark = partMark(part);
    return this.counted(mark, /\p{Ll}/u.test(mark));
  }

  private counted(base: string, bareFirst: boolean): string {
    const count = (this.counts.get(base) ?? 0) + 1;
    this.counts.set(base, count);
    return bareFirst && count === 1 ? base : `${base}.${count}`;
  }
}

/** `II.C`, or `Summary`: by the first word of its heading, where no part has a number. */
export const partMark = ({ marks, headings }: Pick<UnnumberedSetting, 'marks' | 'headings'>): string => {
  const { chapter, section } = marks;
  const printed = [...(chapter ? [toRoman(chapter)] : []), ...(section ? [String.fromCharCode(64 + section)] : [])];
  return printed.join('.') || (headings.at(-1)?.split(' ')[0] ?? 'Text');
};
