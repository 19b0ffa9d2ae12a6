import { endsSentence } from '../rules/completeness.rule';
import { looksLikeHeading } from '../rules/heading.rule';
import { type Label, readLabel } from '../rules/label.rule';
import { type Context, NOWHERE, type Place, type Placement, placeLabel } from '../rules/sequence.rule';
import { isLoneSign, isRule, readFootnoteLine } from '../rules/sign.rule';
import type { SourceLine } from '../text/source-lines';
import { joinTail, joinText } from '../text/white-space';
import type { NumberedEvent, OutlineEvent, OutlineSetting, UnnumberedEvent } from './outline.types';
import { PartSequence } from './part-sequence';
import { isHardWrapped, numbersPrinted } from './page-layout';

/** A numbered text as events, and the lines behind the last number (annexes, notes), which have readers of their own. */
export interface Outline {
  readonly events: readonly OutlineEvent[];
  readonly backMatter: readonly SourceLine[];
}

/** Reads paragraphs, items, headings and parts from lines by their labels and their place in the sequence. */
export const readOutline = (lines: readonly SourceLine[], setting: OutlineSetting): Outline =>
  new OutlineReader(lines, setting).read();

type TextDraft = Omit<NumberedEvent, 'type'> | Omit<UnnumberedEvent, 'type'>;

class OutlineReader {
  private readonly events: OutlineEvent[] = [];
  private readonly parts: PartSequence;
  private readonly wrapped: boolean;
  private readonly numbers: ReadonlyMap<number, number>;
  private readonly lastNumber: number;
  private index = 0;
  private at: Place = NOWHERE;
  private before: { text: string; unnumbered: boolean } | null = null;
  private draft: TextDraft | null = null;
  private inNewPart = false;
  private tail = '';

  constructor(
    private readonly lines: readonly SourceLine[],
    private readonly setting: OutlineSetting,
  ) {
    this.parts = new PartSequence(setting);
    this.wrapped = isHardWrapped(lines);
    this.numbers = numbersPrinted(lines);
    this.lastNumber = Math.max(-1, ...this.numbers.values());
  }

  read(): Outline {
    for (const [index, line] of this.lines.entries()) {
      this.index = index;
      if (this.endsHere(line, index)) {
        this.close();
        return { events: this.events, backMatter: this.lines.slice(index) };
      }
      this.readLine(line);
    }
    this.close();
    // The label of a part at the very end, whose heading is not there.
    const orphan = this.parts.complete('');
    if (orphan) this.events.push({ type: 'artefact', text: orphan.printed, line: orphan.line, reason: 'unplaced' });
    return { events: this.events, backMatter: [] };
  }

  private readLine(line: SourceLine): void {
    const label = readLabel(line.text);
    if (this.parts.awaitsHeading || (label !== null && this.parts.opens(label))) return this.readPart(line, label);
    if (isRule(line.text)) return this.push({ type: 'artefact', text: line.text, line: line.number, reason: 'rule' });
    const placement = label === null ? null : placeLabel(withoutLoneSign(label), this.context());
    if (label !== null && placement !== null) return this.startNumbered(line, label, placement);
    if (this.readFootnote(line)) return;
    if (this.continues(line)) return this.append(line);
    if (this.setting.prose) this.readProse(line);
    else this.readLoose(line);
  }

  private readPart(line: SourceLine, label: Label | null): void {
    const part = this.parts.awaitsHeading
      ? this.parts.complete(line.text)
      : label && this.parts.open(label, line.number);
    if (!part) return this.close();
    this.push(part);
    if (part.type === 'chapter') this.inNewPart = true;
    if (part.type !== 'chapter' || !this.setting.restartsInChapters) return;
    this.at = NOWHERE;
    this.before = null;
  }

  /** A line outside every paragraph: a title in front of the first number, or matter behind a closing rule. */
  private readLoose({ text, number: line, blankBefore }: SourceLine): void {
    if (this.at.number === null) this.push({ type: 'front', text, line, continues: !blankBefore });
    else this.push({ type: 'artefact', text, line, reason: 'unplaced' });
  }

  /** A footnote stands behind a whole sentence; its own lines may be broken like any other. */
  private readFootnote(line: SourceLine): boolean {
    const last = this.events[this.events.length - 1];
    if (this.draft === null && last?.type === 'footnote' && !line.blankBefore && !endsSentence(last.text)) {
      this.events[this.events.length - 1] = { ...last, text: joinText(last.text, line.text) };
      return true;
    }
    const footnote = this.draft === null || endsSentence(this.tail) ? readFootnoteLine(line.text) : null;
    if (footnote) this.push({ type: 'footnote', ...footnote, line: line.number });
    return footnote !== null;
  }

  private readProse(line: SourceLine): void {
    if (isLoneSign(line.text)) this.push({ type: 'artefact', text: line.text, line: line.number, reason: 'lone-sign' });
    else if (looksLikeHeading(line.text)) this.push({ type: 'heading', text: line.text, line: line.number });
    else this.start({ text: line.text, lines: [line.number, line.number] });
  }

  private startNumbered(line: SourceLine, label: Label, { place, misread, restarted }: Placement): void {
    const sign = isLoneSign(label.rest);
    const text = sign ? '' : label.rest;
    this.at = place;
    this.inNewPart = false;
    this.start({ printed: label.printed, place, misread, restarted, text, lines: [line.number, line.number] });
    if (sign) this.events.push({ type: 'artefact', text: label.rest, line: line.number, reason: 'lone-sign' });
  }

  private continues(line: SourceLine): boolean {
    if (this.draft === null) return false;
    if (this.draft.text === '' || !this.setting.prose || !endsSentence(this.tail)) return true;
    return this.wrapped && !line.blankBefore;
  }

  private append(line: SourceLine): void {
    if (this.draft === null) return;
    const first = this.draft.text === '' ? line.number : this.draft.lines[0];
    this.draft = { ...this.draft, text: joinText(this.draft.text, line.text), lines: [first, line.number] };
    this.tail = joinTail(this.tail, line.text);
    this.remember();
  }

  /** Behind the last number, a heading or a text without a label begins what is not part of the numbered text. */
  private endsHere(line: SourceLine, index: number): boolean {
    if (index <= this.lastNumber || this.parts.awaitsHeading || !this.mayEnd(line)) return false;
    const label = readLabel(line.text);
    if (label !== null && (this.parts.opens(label) || placeLabel(label, this.context()) !== null)) return false;
    return !this.setting.prose || !looksLikeHeading(line.text) || !this.itemFollows(index + 1);
  }

  private mayEnd(line: SourceLine): boolean {
    if (this.setting.prose) return !this.continues(line);
    return this.setting.oneSentence && this.draft !== null && FULL_STOP.test(this.tail);
  }

  private itemFollows(index: number): boolean {
    const line = this.lines.slice(index, index + HEADINGS_IN_A_ROW).find((each) => !looksLikeHeading(each.text));
    const label = line && readLabel(line.text);
    return Boolean(label && placeLabel(label, this.context()));
  }

  private context(): Context {
    const { at, before, inNewPart } = this;
    const isPrintedAhead = (value: number): boolean => (this.numbers.get(value) ?? -1) > this.index;
    const beforeIsUnnumbered = before?.unnumbered ?? false;
    const last = this.events[this.events.length - 1]?.type ?? '';
    const isBehindHeading =
      this.lines[this.index]?.behindHeading === true ||
      (this.draft === null && ['chapter', 'section', 'heading'].includes(last));
    return { at, before: before?.text ?? null, beforeIsUnnumbered, inNewPart, isBehindHeading, isPrintedAhead };
  }

  private start(draft: TextDraft): void {
    this.close();
    this.draft = draft;
    this.tail = draft.text;
    this.remember();
  }

  private remember(): void {
    if (this.draft) this.before = { text: this.tail, unnumbered: !('place' in this.draft) };
  }

  private push(event: OutlineEvent): void {
    this.close();
    this.events.push(event);
  }

  private close(): void {
    if (this.draft === null) return;
    this.events.push(
      'place' in this.draft ? { type: 'numbered', ...this.draft } : { type: 'unnumbered', ...this.draft },
    );
    this.draft = null;
  }
}

const HEADINGS_IN_A_ROW = 40;
const FULL_STOP = /\.["”’]?$/u;

/** "10. (": the bracket is what a lost footnote anchor left, not the paragraph's text. */
const withoutLoneSign = (label: Label): Label => (isLoneSign(label.rest) ? { ...label, rest: '' } : label);
