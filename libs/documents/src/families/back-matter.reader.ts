import type { DocumentDraft } from '../document/document-draft';
import { endsSentence } from '../rules/completeness.rule';
import { looksLikeHeading } from '../rules/heading.rule';
import { type AnnexPart, isAnnexHeading, isTimetable } from '../rules/annex.rule';
import { isLoneSign, isRule, isStrayTail, readFootnoteLine } from '../rules/sign.rule';
import type { SourceLine } from '../text/source-lines';
import { joinTail, joinText } from '../text/white-space';
import { UnnumberedRefs } from './unnumbered-refs';

/** Recognises an annex by a heading, or by the heading that comes next where its own is lost. */
export type RecogniseAnnex = (
  heading: string | null,
  next: string | null,
  printedAnnex: string | null,
) => AnnexPart | null;

/** Reads what stands behind the last numbered paragraph: notes, annexes, lists, timetables, footnotes. */
export const addBackMatter = (draft: DocumentDraft, lines: readonly SourceLine[], recognise: RecogniseAnnex): void =>
  new BackMatterReader(draft, lines, recognise).read();

class BackMatterReader {
  private readonly refs = new UnnumberedRefs();
  private text: { text: string; lines: [number, number] } | null = null;
  private part: AnnexPart | null = null;
  private annex: { readonly title: string; readonly printed: boolean } | null = null;
  private timetable = false;
  private depth = 0;
  private tail = '';
  private followsHeading = false;

  constructor(
    private readonly draft: DocumentDraft,
    private readonly lines: readonly SourceLine[],
    private readonly recognise: RecogniseAnnex,
  ) {}

  read(): void {
    this.lines.forEach((line, index) => this.readLine(line, index));
    this.close();
  }

  private readLine(line: SourceLine, index: number): void {
    const footnote = readFootnoteLine(line.text);
    if (footnote) {
      this.close();
      this.timetable = false;
      return this.draft.addFootnote({ ...footnote, line: line.number });
    }
    if (this.timetable && !isTimetable(line.text)) return this.append(line);
    if (isRule(line.text) || isLoneSign(line.text))
      return this.artefact(line, isRule(line.text) ? 'rule' : 'lone-sign');
    if (isStrayTail(line.text)) return this.artefact(line, 'stray-tail');
    if (this.isHeading(line)) return this.openHeading(line.text);
    if (this.text && !endsSentence(this.tail) && !line.blankBefore) return this.append(line);
    this.close();
    if (!this.followsHeading) this.openLost(line, index);
    this.append(line);
  }

  private isHeading(line: SourceLine): boolean {
    const complete = this.text === null || endsSentence(this.tail) || line.blankBefore;
    return complete && looksLikeHeading(line.text);
  }

  private openHeading(heading: string): void {
    this.close();
    this.part = this.recognise(heading, null, this.printedAnnex());
    this.timetable = isTimetable(heading);
    if (isAnnexHeading(heading)) [this.annex, this.depth] = [{ title: heading, printed: true }, 0];
    else if (this.part) this.openAnnex(this.part);
    else this.depth = this.followsHeading ? this.depth + 1 : this.annex === null ? 0 : 1;
    this.draft.openSection(heading, this.depth);
    this.followsHeading = true;
  }

  private printedAnnex(): string | null {
    return this.annex?.printed ? this.annex.title : null;
  }

  /** The annex that a recognised part stands in; opened here where its heading is gone. */
  private openAnnex(part: AnnexPart): void {
    if (!this.annex?.printed && this.annex?.title !== part.annex) {
      this.draft.openSection(part.annex, 0, false);
      this.annex = { title: part.annex, printed: false };
    }
    this.depth = 1;
  }

  /** A text without any heading: the heading that comes next may tell what it is. */
  private openLost(line: SourceLine, index: number): void {
    const next = this.lines.slice(index + 1).find((each) => looksLikeHeading(each.text))?.text ?? null;
    this.part = this.recognise(null, next, this.printedAnnex());
    if (this.part === null) return;
    this.draft.addFinding('heading-lost', line.number, this.part.annex);
    this.openAnnex(this.part);
  }

  private append(line: SourceLine): void {
    const first = this.text?.lines[0] ?? line.number;
    this.tail = this.text === null ? line.text : joinTail(this.tail, line.text);
    this.text = { text: joinText(this.text?.text ?? '', line.text), lines: [first, line.number] };
  }

  private artefact(line: SourceLine, reason: 'rule' | 'lone-sign' | 'stray-tail'): void {
    this.close();
    this.draft.addArtefact(line.text, line.number, reason);
  }

  private close(): void {
    if (this.text === null) return;
    this.draft.addParagraph({ ref: this.part?.ref ?? this.refs.underHeadings(this.draft.path()), ...this.text });
    this.text = null;
    this.part = null;
    this.followsHeading = false;
  }
}
