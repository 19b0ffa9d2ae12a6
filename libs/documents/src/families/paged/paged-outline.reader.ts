import { DocumentDraft } from '../../document/document-draft';
import type { DocumentFamily, ReadDocument } from '../../document/read-document.types';
import { isAnnexHeading } from '../../rules/annex.rule';
import type { Place } from '../../rules/sequence.rule';
import { isRule } from '../../rules/sign.rule';
import { joinText } from '../../text/white-space';
import { isHardWrapped } from '../page-layout';
import { addAnnexes } from './annexes.reader';
import { isComplete } from './completeness';
import { contentsTable } from '../pages/contents-table.rule';
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
import { readItem } from './paged-items';
import { PagedParts } from './paged-parts';
import { PagedRefs, partMark } from './paged-refs';
import { PagedUnits, type Unit } from './paged-units';

/** What a family sets in its own way. */
export interface PagedSetting {
  readonly family: DocumentFamily;
  /** Opens a printed block of its own under a numbered paragraph: what a committee asks (`rec`), or another text. */
  readonly opensSecondBlock: (text: string) => 'rec' | 'text' | null;
  /** Such a block begins at every line that reads so, where lines are broken and nothing else shows it. */
  readonly secondBlockNeedsNoBlank: boolean;
}

const FULL_STOP = /\.["”’]?\d{0,2}$/u;

/** Reads a document as United Nations bodies set theirs: parts, headings, paragraphs numbered through, items, annexes. */
export const readPagedOutline = (text: PageText, setting: PagedSetting): ReadDocument =>
  new PagedOutlineReader(text, setting).read();

class PagedOutlineReader {
  private readonly draft: DocumentDraft;
  private readonly lines: readonly PageLine[];
  private readonly wrapped: boolean;
  private readonly numbering: PagedNumbering;
  private readonly parts = new PagedParts();
  private readonly refs = new PagedRefs();
  private readonly units: PagedUnits;
  private started = false;
  private grouped = false;

  constructor(
    private readonly text: PageText,
    private readonly setting: PagedSetting,
  ) {
    this.lines = text.lines;
    this.numbering = new PagedNumbering(text.lines);
    this.wrapped = isHardWrapped(text.lines);
    this.draft = new DocumentDraft(setting.family, text.artefacts);
    this.units = new PagedUnits(this.draft, text.lines);
  }

  read(): ReadDocument {
    for (const footnote of this.text.footnotes) this.draft.addFootnote(footnote);
    const [from, to] = contentsTable(this.lines) ?? [0, 0];
    for (let index = 0; index < this.lines.length;) {
      const line = this.lines[index];
      if (!line) break;
      if (this.beginsAnnex(line)) {
        this.units.close();
        addAnnexes(this.draft, this.lines.slice(index));
        break;
      }
      if (index >= from && index < to) this.draft.addFrontMatter(line.text, index > from);
      index = index >= from && index < to ? index + 1 : this.readLine(line, index);
    }
    this.units.close();
    return this.draft.finish();
  }

  private beginsAnnex(line: PageLine): boolean {
    return this.started && isAnnexHeading(line.text) && this.isComplete();
  }

  /** Reads one line, or a heading of several; returns the index of the line behind. */
  private readLine(line: PageLine, index: number): number {
    if (isRule(line.text)) this.addArtefact(line);
    else if (this.isComplete()) return this.readBeginning(line, index);
    else if (!this.beginsNumbered(line) && !this.beginsItem(line)) this.units.append(line);
    return index + 1;
  }

  private readBeginning(line: PageLine, index: number): number {
    const followed = isFollowedByLabel(this.lines, index);
    const numbered = followed && !this.numbering.inList;
    const part =
      this.parts.read(line.text, this.numbering.current !== null, followed) ??
      (numbered ? this.readNumberedPart(line) : null);
    if (part?.kind === 'chapter') this.numbering.enterChapter(partMark(this.part()));
    if (part) return this.openHeading(part.heading, line, index, part.printed);
    if (this.beginsNumbered(line) || this.beginsItem(line)) return index + 1;
    if (this.isHeading(line, index)) return this.openHeading(line.text, line, index, null);
    if (!this.started) this.draft.addFrontMatter(line.text, !line.blankBefore && index > 0);
    else if (this.goesOn(line)) this.units.append(line);
    else this.startUnnumbered(line);
    return index + 1;
  }

  private readNumberedPart(line: PageLine): ReturnType<PagedParts['read']> {
    const current = this.numbering.current;
    return this.parts.readNumbered(line.text, current === null ? null : current + 1);
  }

  private beginsNumbered(line: PageLine): boolean {
    const apart = line.blankBefore || !this.wrapped || this.units.before === null;
    const place = this.numbering.place(line, { text: this.units.before, complete: this.isComplete(), apart });
    if (!place) return false;
    this.startNumbered(place, line);
    return true;
  }

  private startNumbered(place: NumberedPlace, line: PageLine): void {
    const { ref, parentRef, altRefs, printed, rest, gap } = place;
    this.start({ ref, parentRef, altRefs, printed, text: rest }, line);
    this.units.owner = ref;
    if (place.misread) this.noteMisread(line, printed, ref);
    if (gap === null) return;
    const place0 = (number: number): Place => ({ number, letter: null, roman: null });
    if (gap.from > 0) this.draft.addGap(null, gap.prefix, place0(gap.from), place0(gap.to));
    const before = gap.from > 0 ? `${gap.prefix}${gap.from}` : 'the beginning of the list';
    this.draft.addFinding('numbering-gap', line.number, `numbers are skipped between ${before} and ${ref}`);
  }

  private beginsItem(line: PageLine): boolean {
    const { before, item: at, owner } = this.units;
    if (before === null || this.numbering.inList) return false;
    // Items of a second block are cited by the number of the paragraph: "paragraph 8 (a)".
    const cited = owner.includes('.rec') ? this.numbering.currentRef : owner;
    const item = readItem(line, { before, at, owner, cited, wrapped: this.wrapped });
    if (item === null) return false;
    const { unit, place, misread } = item;
    this.start(unit, line);
    this.units.item = place;
    if (misread) this.noteMisread(line, unit.printed ?? '', unit.ref);
    return true;
  }

  private noteMisread(line: PageLine, printed: string, ref: string): void {
    this.draft.addFinding('label-misread', line.number, `${printed} read as ${ref} by its position`);
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
    return this.units.item.letter !== null && !isComplete(this.units.before ?? '');
  }

  private openHeading(heading: string, line: PageLine, index: number, printed: string | null): number {
    this.units.close();
    let end = index + 1;
    let text = heading;
    if (printed !== null && text === '') text = this.lines[end++]?.text ?? '';
    while (this.wrapped ? headingGoesOn(text, line, this.lines[end]) : isCutHeading(this.lines[end]))
      text = joinText(text, this.lines[end++]?.text ?? '');
    this.draft.openSection(joinText(printed ?? '', text), this.depthOf(text, end, printed !== null));
    this.started = true;
    this.units.passHeading();
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
    if (opensGroup && !(this.units.afterHeading && this.grouped)) this.grouped = true;
    else return this.parts.depth + (this.grouped ? 1 : 0);
    return this.parts.depth;
  }

  /** Whether a line behind a whole sentence belongs to the same paragraph. */
  private goesOn(line: PageLine): boolean {
    if (!this.units.isOpen) return false;
    if (/^\p{Ll}/u.test(line.text) || isBullet(line.text)) return true;
    if (this.beginsSecondBlock(line)) return false;
    if (this.wrapped && this.numbering.current === null && this.units.endedShort) return false;
    if (this.wrapped) return !line.blankBefore || line.afterBreak;
    return line.afterBreak && !isComplete(this.units.tail);
  }

  private beginsSecondBlock(line: PageLine): boolean {
    const apart = !this.wrapped || (line.blankBefore && !line.afterBreak) || this.units.endedShort;
    const listIsOver = this.units.item.letter === null || FULL_STOP.test(this.units.before ?? '');
    const mayBegin = (apart || this.setting.secondBlockNeedsNoBlank) && listIsOver && !this.numbering.inList;
    return mayBegin && this.setting.opensSecondBlock(line.text) !== null;
  }

  private startUnnumbered(line: PageLine): void {
    const { current, inList, currentRef } = this.numbering;
    const { owner, afterHeading } = this.units;
    const asks = this.setting.opensSecondBlock(line.text) === 'rec' && !afterHeading;
    const numbered = current === null ? null : inList ? owner : currentRef;
    const ref = this.refs.of({ numbered, asks, ...this.part() });
    this.start({ ref, parentRef: asks ? numbered : null, altRefs: [], printed: null, text: line.text }, line);
    this.units.owner = ref;
  }

  private part(): Parameters<typeof partMark>[0] {
    return { marks: this.parts.marks, headings: this.draft.path() };
  }

  private isComplete(): boolean {
    return this.units.isComplete(this.numbering.inList);
  }

  private start(unit: Unit, line: PageLine): void {
    this.units.start(unit, line);
    this.started = true;
  }

  private addArtefact(line: PageLine): void {
    if (this.isComplete()) this.units.close();
    this.draft.addArtefact(line.text, line.number, 'rule');
  }
}
