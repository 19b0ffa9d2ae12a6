import { DocumentDraft } from '../../document/document-draft';
import type { DocumentFamily, ReadDocument } from '../../document/read-document.types';
import { isAnnexHeading } from '../../rules/annex.rule';
import { opensList } from '../../rules/completeness.rule';
import { readLabel } from '../../rules/label.rule';
import { toRoman } from '../../rules/numeral.rule';
import { parentOf, type Place, placeLabel, refOf } from '../../rules/sequence.rule';
import { isRule } from '../../rules/sign.rule';
import { joinTail, joinText } from '../../text/white-space';
import { isHardWrapped } from '../page-layout';
import { addAnnexes } from './annexes.reader';
import { endsRecommendation, isComplete } from './completeness';
import { contentsTable } from './contents-table.rule';
import {
  headingGoesOn,
  isBullet,
  isCutHeading,
  isFollowedByLabel,
  isMainPart,
  mayBeHeading,
} from './paged-heading.rule';
import type { NumberedPlace, PageLine, PageText } from './paged.types';
import { PagedNumbering } from './paged-numbering';
import { PagedParts } from './paged-parts';

/** What a family sets in its own way. */
export interface PagedSetting {
  readonly family: DocumentFamily;
  /** Opens a printed block of its own under a numbered paragraph: what a committee asks (`rec`), or another text. */
  readonly opensSecondBlock: (text: string) => 'rec' | 'text' | null;
  /** Such a block begins at every line that reads so, where lines are broken and nothing else shows it. */
  readonly secondBlockNeedsNoBlank: boolean;
}

interface Unit {
  readonly ref: string;
  readonly parentRef: string | null;
  readonly altRefs: readonly string[];
  readonly printed: string | null;
  text: string;
  lines: [number, number];
}

const FULL_STOP = /\.["”’]?\d{0,2}$/u;
const FULL_LINE = 0.85;
const NO_ITEM: Place = { number: 1, letter: null, roman: null };

/** Reads a document as United Nations bodies set theirs: parts, headings, paragraphs numbered through, items, annexes. */
export const readPagedOutline = (text: PageText, setting: PagedSetting): ReadDocument =>
  new PagedOutlineReader(text, setting).read();

class PagedOutlineReader {
  private readonly draft: DocumentDraft;
  private readonly lines: readonly PageLine[];
  private readonly wrapped: boolean;
  private readonly width: number;
  private readonly numbering: PagedNumbering;
  private readonly parts = new PagedParts();
  private unit: Unit | null = null;
  private before: string | null = null;
  private tail = '';
  private owner = '';
  private item: Place = NO_ITEM;
  private started = false;
  private grouped = false;
  private afterHeading = false;
  private last: PageLine | null = null;
  private counts = new Map<string, number>();

  constructor(
    private readonly text: PageText,
    private readonly setting: PagedSetting,
  ) {
    this.lines = text.lines;
    this.numbering = new PagedNumbering(text.lines);
    this.wrapped = isHardWrapped(text.lines);
    this.width = Math.max(0, ...text.lines.map((line) => line.text.length));
    this.draft = new DocumentDraft(setting.family, text.artefacts);
  }

  read(): ReadDocument {
    for (const footnote of this.text.footnotes) this.draft.addFootnote(footnote);
    const [from, to] = contentsTable(this.lines) ?? [0, 0];
    for (let index = 0; index < this.lines.length;) {
      const line = this.lines[index];
      if (!line) break;
      if (this.beginsAnnex(line)) {
        this.close();
        addAnnexes(this.draft, this.lines.slice(index));
        break;
      }
      if (index >= from && index < to) this.draft.addFrontMatter(line.text, index > from);
      index = index >= from && index < to ? index + 1 : this.readLine(line, index);
    }
    this.close();
    return this.draft.finish();
  }

  private beginsAnnex(line: PageLine): boolean {
    return this.started && isAnnexHeading(line.text) && this.isComplete();
  }

  /** Reads one line, or a heading of several; returns the index of the line behind. */
  private readLine(line: PageLine, index: number): number {
    if (isRule(line.text)) this.addArtefact(line);
    else if (this.isComplete()) return this.readBeginning(line, index);
    else if (!this.beginsNumbered(line) && !this.beginsItem(line)) this.append(line);
    return index + 1;
  }

  private readBeginning(line: PageLine, index: number): number {
    const followed = isFollowedByLabel(this.lines, index);
    const numbered = followed && !this.numbering.inList;
    const part =
      this.parts.read(line.text, this.numbering.current !== null, followed) ??
      (numbered ? this.readNumberedPart(line) : null);
    if (part?.kind === 'chapter') this.numbering.enterChapter(this.partMark());
    if (part) return this.openHeading(part.heading, line, index, part.printed);
    if (this.beginsNumbered(line) || this.beginsItem(line)) return index + 1;
    if (this.isHeading(line, index)) return this.openHeading(line.text, line, index, null);
    if (!this.started) this.draft.addFrontMatter(line.text, !line.blankBefore && index > 0);
    else if (this.goesOn(line)) this.append(line);
    else this.startUnnumbered(line);
    return index + 1;
  }

  private readNumberedPart(line: PageLine): ReturnType<PagedParts['read']> {
    const current = this.numbering.current;
    return this.parts.readNumbered(line.text, current === null ? null : current + 1);
  }

  private beginsNumbered(line: PageLine): boolean {
    const apart = line.blankBefore || !this.wrapped || this.before === null;
    const place = this.numbering.place(line, { text: this.before, complete: this.isComplete(), apart });
    if (!place) return false;
    this.startNumbered(place, line);
    return true;
  }

  private startNumbered(place: NumberedPlace, line: PageLine): void {
    const { ref, parentRef, altRefs, printed, rest, gap } = place;
    this.start({ ref, parentRef, altRefs, printed, text: rest }, line);
    this.owner = ref;
    if (place.misread) this.draft.addFinding('label-misread', line.number, `${printed} read as ${ref} by its position`);
    if (gap === null) return;
    const place0 = (number: number): Place => ({ number, letter: null, roman: null });
    if (gap.from > 0) this.draft.addGap(null, gap.prefix, place0(gap.from), place0(gap.to));
    const before = gap.from > 0 ? `${gap.prefix}${gap.from}` : 'the beginning of the list';
    this.draft.addFinding('numbering-gap', line.number, `numbers are skipped between ${before} and ${ref}`);
  }

  private beginsItem(line: PageLine): boolean {
    const label = readLabel(line.text);
    if (label?.form !== 'bracketed' || this.before === null || this.numbering.inList) return false;
    const sure = /^[\p{Lu}“"]/u.test(label.rest) && (line.blankBefore || !this.wrapped);
    const complete = isComplete(this.before) || sure;
    const before = complete ? `${this.before}${opensList(this.before) ? '' : ';'}` : this.before;
    const placement = placeLabel(label, { at: this.item, before, beforeIsUnnumbered: false });
    if (!placement) return false;
    const { place, misread } = placement;
    // Items of a second block are cited by the number of the paragraph: "paragraph 8 (a)".
    const cited = this.owner.includes('.rec') ? this.numbering.currentRef : this.owner;
    const inOwner = (at: Place): string =>
      at.letter === null ? this.owner : `${cited}${refOf({ ...at, number: null })}`;
    const parent = parentOf(place);
    const ref = inOwner(place);
    this.start(
      {
        ref,
        parentRef: parent && inOwner(parent),
        altRefs: [],
        printed: label.printed,
        text: label.rest,
      },
      line,
    );
    this.item = place;
    if (misread) this.draft.addFinding('label-misread', line.number, `${label.printed} read as ${ref} by its position`);
    return true;
  }

  private isHeading(line: PageLine, index: number): boolean {
    if (!mayBeHeading(line.text)) return false;
    if (isFollowedByLabel(this.lines, index)) return this.started || isMainPart(line.text);
    if (!this.started) return isMainPart(line.text) && line.text.length < 60;
    const next = this.lines[index + 1];
    const apart = (line.blankBefore || !this.wrapped) && (next === undefined || next.blankBefore || !this.wrapped);
    return apart && !line.afterBreak && !this.numbering.inList && !this.inItem();
  }

  private inItem(): boolean {
    return this.item.letter !== null && !isComplete(this.before ?? '');
  }

  private openHeading(heading: string, line: PageLine, index: number, printed: string | null): number {
    this.close();
    let end = index + 1;
    let text = heading;
    if (printed !== null && text === '') text = this.lines[end++]?.text ?? '';
    while (this.wrapped ? headingGoesOn(text, line, this.lines[end]) : isCutHeading(this.lines[end]))
      text = joinText(text, this.lines[end++]?.text ?? '');
    this.draft.openSection(joinText(printed ?? '', text), this.depthOf(text, end, printed !== null));
    this.started = true;
    this.afterHeading = true;
    this.before = null;
    [this.item, this.owner] = [NO_ITEM, ''];
    return end;
  }

  /** A heading right behind another stands inside it, unless that one was a part with a label. */
  private depthOf(text: string, end: number, labelled: boolean): number {
    if (labelled) {
      this.grouped = false;
      return this.parts.depth - 1;
    }
    const next = this.lines[end];
    if (this.parts.depth === 0 && isMainPart(text)) {
      this.grouped = true;
      return 0;
    }
    const opensGroup = next !== undefined && mayBeHeading(next.text) && isFollowedByLabel(this.lines, end);
    if (opensGroup && !(this.afterHeading && this.grouped)) this.grouped = true;
    else return this.parts.depth + (this.grouped ? 1 : 0);
    return this.parts.depth;
  }

  /** Whether a line behind a whole sentence belongs to the same paragraph. */
  private goesOn(line: PageLine): boolean {
    if (this.unit === null) return false;
    if (/^\p{Ll}/u.test(line.text) || isBullet(line.text)) return true;
    if (this.beginsSecondBlock(line)) return false;
    if (this.wrapped && this.numbering.current === null && this.endedShort) return false;
    if (this.wrapped) return !line.blankBefore || line.afterBreak;
    return line.afterBreak && !isComplete(this.tail);
  }

  private beginsSecondBlock(line: PageLine): boolean {
    const apart = !this.wrapped || (line.blankBefore && !line.afterBreak) || this.endedShort;
    const listIsOver = this.item.letter === null || FULL_STOP.test(this.before ?? '');
    const mayBegin = (apart || this.setting.secondBlockNeedsNoBlank) && listIsOver && !this.numbering.inList;
    return mayBegin && this.setting.opensSecondBlock(line.text) !== null;
  }

  private startUnnumbered(line: PageLine): void {
    const current = this.numbering.current;
    const asks = this.setting.opensSecondBlock(line.text) === 'rec';
    const base = this.numbering.inList ? this.owner : current === null ? this.partMark() : this.numbering.currentRef;
    const numbered = current !== null && asks && !this.afterHeading;
    const ref =
      current === null
        ? this.counted(base, /\p{Ll}/u.test(base))
        : this.counted(`${base}.${numbered ? 'rec' : 'text'}`, true);
    this.start(
      {
        ref,
        parentRef: numbered ? base : null,
        altRefs: [],
        printed: null,
        text: line.text,
      },
      line,
    );
    this.owner = ref;
  }

  private partMark(): string {
    const { chapter, section } = this.parts.marks;
    const marks = [...(chapter ? [toRoman(chapter)] : []), ...(section ? [String.fromCharCode(64 + section)] : [])];
    // `Summary`: by the first word of its heading, where no part has a number.
    return marks.join('.') || (this.draft.path().at(-1)?.split(' ')[0] ?? 'Text');
  }

  private counted(base: string, bareFirst = false): string {
    const count = (this.counts.get(base) ?? 0) + 1;
    this.counts.set(base, count);
    return bareFirst && count === 1 ? base : `${base}.${count}`;
  }

  /** The last line of a paragraph seldom fills its width. */
  private get endedShort(): boolean {
    return this.last !== null && this.last.text.length < this.width * FULL_LINE;
  }

  private isComplete(): boolean {
    if (this.unit === null) return true;
    return this.numbering.inList ? endsRecommendation(this.tail) : isComplete(this.tail);
  }

  private start(unit: Omit<Unit, 'lines'>, line: PageLine): void {
    this.close();
    this.unit = { ...unit, lines: [line.number, line.number] };
    this.tail = unit.text;
    this.before = unit.text;
    this.last = line;
    this.item = NO_ITEM;
    this.started = true;
    this.afterHeading = false;
  }

  private append(line: PageLine): void {
    if (this.unit === null) return this.draft.addFrontMatter(line.text, false);
    if (this.unit.text === '') this.unit.lines[0] = line.number;
    this.unit.text = joinText(this.unit.text, line.text);
    this.unit.lines[1] = line.number;
    this.last = line;
    this.tail = joinTail(this.tail, line.text);
    this.before = this.tail;
  }

  private addArtefact(line: PageLine): void {
    if (this.isComplete()) this.close();
    this.draft.addArtefact(line.text, line.number, 'rule');
  }

  private close(): void {
    if (this.unit === null) return;
    const { ref, parentRef, altRefs, printed: printedNumber, text, lines } = this.unit;
    if (text === '') this.draft.addFinding('empty-paragraph', lines[0], `${ref} has a number and no text`);
    this.draft.addParagraph({ ref, parentRef, altRefs, printedNumber, text, lines });
    this.unit = null;
  }
}
