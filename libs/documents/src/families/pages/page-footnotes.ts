import type { ReadFootnote } from '../../document/read-document.types';
import { endsSentence } from '../../rules/completeness.rule';
import { joinText } from '../../text/white-space';
import { beginsNumbered } from '../paged/paged-label.rule';
import type { PageLine, PageText } from '../paged/paged.types';

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
// "1 A/HRC/WG.6/1/QMA/1.", "3 See paragraph 4.", "2/ Ibid."
const NUMBERED = /^(\d{1,3})\s?\/?\s+(["“‘([]?\p{Lu}.*)$/u;
const DATE = new RegExp(`^\\d{1,2}\\s(?:${MONTH})\\b`, 'u');
const STARRED = /^([*†‡]{1,4})(?:\s*(\p{Lu}.*))?$/u;
const LONGEST_FOOT = 14;
const BULLETS = 4;
const LONGEST_NOTE = 4000;

interface Opened {
  readonly marker: string;
  readonly text: string;
}

/** Takes the notes at the foot of pages out of the running text; notes are numbered through. */
export const takeFootnotes = (lines: readonly PageLine[]): Omit<PageText, 'artefacts'> =>
  new FootnoteReader(lines).read();

class FootnoteReader {
  private readonly footnotes: ReadFootnote[] = [];
  private readonly kept: PageLine[] = [];
  private readonly starsAreBullets: boolean;
  private expected = 1;
  private open = false;
  private cut = false;

  constructor(private readonly lines: readonly PageLine[]) {
    this.starsAreBullets = lines.filter(({ text }) => /^\*\s/u.test(text)).length >= BULLETS;
  }

  read(): Omit<PageText, 'artefacts'> {
    this.lines.forEach((line, index) => this.readLine(line, index));
    return { lines: this.kept, footnotes: this.footnotes };
  }

  private readLine(line: PageLine, index: number): void {
    const opened = this.opens(line, index);
    if (opened) {
      this.footnotes.push({ ...opened, line: line.number });
      if (/^\d/u.test(opened.marker)) this.expected = Number(opened.marker) + 1;
      [this.open, this.cut] = [true, true];
    } else if (this.open && this.goesOn(line)) this.append(line);
    else {
      this.open = false;
      this.kept.push(this.cut ? { ...line, afterBreak: true } : line);
      this.cut = false;
    }
  }

  private opens(line: PageLine, index: number): Opened | null {
    const star = this.starsAreBullets ? null : STARRED.exec(line.text);
    if (star && (line.blankBefore || this.open || this.atFoot(index)))
      return { marker: star[1] ?? '', text: line.text };
    const numbered = DATE.test(line.text) ? null : NUMBERED.exec(line.text);
    if (!numbered || Number(numbered[1]) !== this.expected) return null;
    if (!this.open && !line.blankBefore && !this.isLastMatter(index)) return null;
    return this.open || this.atFoot(index) || this.isLastMatter(index)
      ? { marker: numbered[1] ?? '', text: line.text }
      : null;
  }

  /** Nothing but notes in their order follows until the text ends. */
  private isLastMatter(index: number): boolean {
    let next = this.expected;
    let before = '.';
    for (const { text } of this.lines.slice(index)) {
      const number = Number(NUMBERED.exec(text)?.[1] ?? 0);
      if (number === next) next++;
      else if (!STARRED.test(text) && (endsSentence(before) || beginsNumbered(text))) return false;
      before = text;
    }
    return next > this.expected + 1;
  }

  /** Nothing but notes follows until the page ends, or a sentence that the note cut in two goes on behind it. */
  private atFoot(index: number): boolean {
    const rest = this.lines.slice(index + 1, index + 1 + LONGEST_FOOT);
    const end = rest.findIndex((line) => line.afterBreak);
    const foot = end < 0 ? rest : rest.slice(0, end);
    if (foot.some((line) => beginsNumbered(line.text))) return false;
    if (end >= 0) return foot.every((line) => !line.blankBefore || NUMBERED.test(line.text) || STARRED.test(line.text));
    const next = this.lines[index + 1];
    if (next === undefined || index + 1 + LONGEST_FOOT > this.lines.length) return true;
    return next.blankBefore && this.cutsSentence();
  }

  private cutsSentence(): boolean {
    const before = this.kept[this.kept.length - 1];
    return before !== undefined && !endsSentence(before.text);
  }

  private goesOn(line: PageLine): boolean {
    if (line.afterBreak || line.blankBefore || beginsNumbered(line.text)) return false;
    const last = this.footnotes[this.footnotes.length - 1];
    return (
      last !== undefined &&
      last.text.length < LONGEST_NOTE &&
      (!endsSentence(last.text) || !/^\p{Lu}.*[^.]$/u.test(line.text))
    );
  }

  private append(line: PageLine): void {
    const last = this.footnotes[this.footnotes.length - 1];
    if (last) this.footnotes[this.footnotes.length - 1] = { ...last, text: joinText(last.text, line.text) };
  }
}
