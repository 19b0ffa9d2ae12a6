import { annexPrefix } from '../rules/annex.rule';

const ABBREVIATED: Readonly<Record<string, string>> = { Introduction: 'Intro' };

/** References for texts that the page gives no number: by session, or by the headings they stand under. */
export class UnnumberedRefs {
  private readonly counts = new Map<string, number>();

  /** `II.chapeau`: the sentence with which a session adopts a list; other texts are counted. */
  inSession(roman: string, adopts: boolean): string {
    return adopts ? this.once(`${roman}.chapeau`) : this.counted(`${roman}.text`);
  }

  /** `Intro.2` under one heading; `MR.note` under "Mandate Review" and then "Closing Note". */
  underHeadings(path: readonly string[]): string {
    const [top = 'Text', ...lower] = path;
    const annex = annexPrefix(top);
    if (annex !== null) return this.counted(annex);
    const last = lower.pop()?.split(' ').pop()?.toLowerCase();
    return last === undefined ? this.counted(initials(top)) : this.once(`${initials(top)}.${last}`);
  }

  /** `Summary`: a text without a number, by the first word of its heading. */
  ofPart(path: readonly string[]): string {
    const heading = path[path.length - 1]?.replace(/^(?:[IVXLC]+|[A-Z])\. /u, '');
    return this.once(heading?.split(' ')[0] ?? 'Text');
  }

  private once(ref: string): string {
    const count = this.count(ref);
    return count === 1 ? ref : `${ref}.${count}`;
  }

  private counted(prefix: string): string {
    return `${prefix}.${this.count(prefix)}`;
  }

  private count(key: string): number {
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count;
  }
}

const initials = (heading: string): string => {
  const words = heading.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.length > 1
    ? words.map((word) => word.charAt(0)).join('')
    : (ABBREVIATED[heading] ?? heading.split(' ')[0] ?? heading);
};
