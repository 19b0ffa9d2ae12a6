import { DocumentDraft } from '../document/document-draft';
import type { Artefact, ReadDocument } from '../document/read-document.types';
import { annexPart } from '../rules/annex.rule';
import { toRoman } from '../rules/numeral.rule';
import { NOWHERE, parentOf, type Place, refOf } from '../rules/sequence.rule';
import type { SourceLine } from '../text/source-lines';
import { addMatter } from './add-matter';
import { addBackMatter } from './back-matter.reader';
import { readOutline } from './outline.reader';
import type { NumberedEvent, OutlineEvent } from './outline.types';
import type { PageText } from './paged/paged.types';
import { readPagedOutline } from './paged/paged-outline.reader';
import { UnnumberedRefs } from './unnumbered-refs';

const SETTING = { chapters: true, sections: true, prose: true, oneSentence: false, restartsInChapters: false } as const;

/** A report whose lines are broken as its pages have them. */
export const readReportOfPages = (pages: PageText): ReadDocument =>
  readPagedOutline(pages, { family: 'session-report', opensSecondBlock: () => null, secondBlockNeedsNoBlank: false });

/** A report in chapters and lettered sections, its paragraphs numbered through, annexes behind. */
export const readReport = (lines: readonly SourceLine[], artefacts: readonly Artefact[]): ReadDocument => {
  const { events, backMatter } = readOutline(lines, SETTING);
  const draft = new DocumentDraft('session-report', artefacts);
  const body = new ReportBody(draft);
  for (const event of events) body.readEvent(event);
  addBackMatter(draft, backMatter, (heading, next, printed) =>
    annexPart(heading, next, printed, draft.paragraphsSoFar()),
  );
  return draft.finish();
};

class ReportBody {
  private readonly refs = new UnnumberedRefs();
  private chapters = false;
  private depth = 0;
  private at: Place = NOWHERE;
  private chapter = '';
  private prefix = '';

  constructor(private readonly draft: DocumentDraft) {}

  readEvent(event: OutlineEvent): void {
    if (event.type === 'chapter' || event.type === 'section') {
      if (event.type === 'chapter') [this.chapters, this.chapter] = [true, toRoman(event.value)];
      this.depth = event.type === 'section' && this.chapters ? 1 : 0;
      this.draft.openSection(`${event.printed} ${event.heading}`, this.depth);
    } else if (event.type === 'heading')
      this.draft.openSection(event.text, this.at.number === null ? 0 : this.depth + 1);
    else if (event.type === 'numbered') this.addNumbered(event);
    else if (event.type === 'unnumbered') {
      this.draft.addParagraph({ ref: this.refs.ofPart(this.draft.path()), text: event.text, lines: event.lines });
    } else addMatter(this.draft, event);
  }

  private addNumbered(event: NumberedEvent): void {
    const parent = parentOf(event.place);
    // Where numbers begin anew in a chapter, its numeral goes in front of them.
    if (event.restarted) this.prefix = `${this.chapter}.`;
    const ref = `${this.prefix}${refOf(event.place)}`;
    if (parent === null && !event.restarted) this.draft.addGap(null, this.prefix, this.at, event.place);
    const { printed: printedNumber, text, lines } = event;
    this.draft.addParagraph({ ref, printedNumber, parentRef: parent && `${this.prefix}${refOf(parent)}`, text, lines });
    this.at = event.place;
  }
}
