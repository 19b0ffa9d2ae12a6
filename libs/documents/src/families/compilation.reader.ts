import { DocumentDraft } from '../document/document-draft';
import type { Artefact, ReadDocument } from '../document/read-document.types';
import { opensList } from '../rules/completeness.rule';
import { depthOf, opened, type OpenHeading } from '../rules/heading-tree.rule';
import { toRoman } from '../rules/numeral.rule';
import { NOWHERE, parentOf, type Place, refOf } from '../rules/sequence.rule';
import type { SourceLine } from '../text/source-lines';
import { addMatter } from './add-matter';
import { addBackMatter } from './back-matter.reader';
import { UnnumberedRefs } from './unnumbered-refs';
import { readOutline } from './outline.reader';
import type { NumberedEvent, OutlineEvent, UnnumberedEvent } from './outline.types';

const SETTING = { chapters: true, sections: false, prose: true, oneSentence: false, restartsInChapters: true } as const;

/** Outcomes of several sessions in one document: numbers begin anew, so that a session's numeral goes in front. */
export const readCompilation = (lines: readonly SourceLine[], artefacts: readonly Artefact[]): ReadDocument =>
  new CompilationReader(artefacts).read(lines);

interface Session {
  readonly number: number;
  readonly roman: string;
}

class CompilationReader {
  private readonly draft: DocumentDraft;
  private readonly refs = new UnnumberedRefs();
  private session: Session | null = null;
  private headings: OpenHeading[] = [];
  private followsHeading = false;
  private at: Place = NOWHERE;
  private previous: { ref: string; text: string } | null = null;
  private adoption: string | null = null;

  constructor(artefacts: readonly Artefact[]) {
    this.draft = new DocumentDraft('session-compilation', artefacts);
  }

  read(lines: readonly SourceLine[]): ReadDocument {
    const { events, backMatter } = readOutline(lines, SETTING);
    for (const event of events) {
      this.readEvent(event);
      this.followsHeading = event.type === 'heading';
    }
    addBackMatter(this.draft, backMatter, () => null);
    return this.draft.finish();
  }

  private readEvent(event: OutlineEvent): void {
    if (event.type === 'chapter') this.openSession(event.printed, event.value, event.heading);
    else if (event.type === 'heading') this.openHeading(event.text);
    else if (event.type === 'numbered') this.addNumbered(event);
    else if (event.type === 'unnumbered') this.addUnnumbered(event);
    else addMatter(this.draft, event);
  }

  private openSession(printed: string, number: number, heading: string): void {
    this.session = { number, roman: toRoman(number) };
    this.headings = [];
    this.at = NOWHERE;
    this.previous = null;
    this.adoption = null;
    this.draft.openSection(`${printed} ${heading}`, 0);
  }

  private openHeading(text: string): void {
    const depth = depthOf(text, this.headings, this.followsHeading);
    this.headings = [...this.headings.slice(0, depth), opened(text, this.headings, depth)];
    this.draft.openSection(text, depth + (this.session ? 1 : 0));
  }

  private addNumbered(event: NumberedEvent): void {
    const prefix = this.session ? `${this.session.roman}.` : '';
    const parent = parentOf(event.place);
    const ref = `${prefix}${refOf(event.place)}`;
    if (parent === null && !event.restarted)
      this.draft.addGap(this.session?.roman ?? null, prefix, this.at, event.place);
    if (event.text === '') this.draft.addFinding('empty-paragraph', event.lines[0], `${ref} has a number and no text`);
    this.draft.addParagraph({
      ref,
      altRefs: this.themedRef(event),
      printedNumber: event.printed,
      sessionNumber: this.session?.number ?? null,
      parentRef: parent && `${prefix}${refOf(parent)}`,
      introducedBy: parent === null ? this.adoption : null,
      text: event.text,
      lines: event.lines,
    });
    this.at = event.place;
    this.previous = { ref, text: event.text };
  }

  /** An adopted list that is divided by theme is also cited by session, theme and number. */
  private themedRef({ place }: NumberedEvent): string[] {
    const theme = this.headings.length === 1 ? this.headings[0]?.text.split(' ').pop() : undefined;
    return this.session && this.adoption && theme ? [`${this.session.roman}.${theme}.${refOf(place)}`] : [];
  }

  private addUnnumbered({ text, lines }: UnnumberedEvent): void {
    const adopts = this.session !== null && opensList(text);
    const ref = this.session
      ? this.refs.inSession(this.session.roman, adopts)
      : this.refs.underHeadings(this.draft.path());
    const parent = adopts && this.previous !== null && opensList(this.previous.text) ? this.previous.ref : null;
    this.draft.addParagraph({ ref, parentRef: parent, sessionNumber: this.session?.number ?? null, text, lines });
    if (adopts) this.adoption = ref;
    this.previous = { ref, text };
  }
}
