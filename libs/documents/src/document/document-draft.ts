import { missingBetween } from '../rules/gap.rule';
import type { Place } from '../rules/sequence.rule';
import { joinText } from '../text/white-space';
import type {
  Artefact,
  DocumentFamily,
  Finding,
  NumberingGap,
  ReadDocument,
  ReadFootnote,
  ReadParagraph,
  ReadSection,
} from './read-document.types';

interface DraftSection {
  readonly heading: string;
  readonly printed: boolean;
  readonly paragraphRefs: string[];
  readonly children: DraftSection[];
}

type DraftParagraph = Omit<ReadParagraph, 'chapeau' | 'sectionPath'>;

const BARE = { altRefs: [], printedNumber: null, sessionNumber: null, parentRef: null, introducedBy: null } as const;

/** A document while it is being read: paragraphs go into the section that is open. */
export class DocumentDraft {
  private readonly sections: DraftSection[] = [];
  private open: DraftSection[] = [];
  private readonly paragraphs: (DraftParagraph & { sectionPath: readonly string[] })[] = [];
  private readonly taken = new Set<string>();
  private readonly latest = new Map<string, string>();
  private readonly frontMatter: string[] = [];
  private readonly footnotes: ReadFootnote[] = [];
  private readonly artefacts: Artefact[];
  private readonly gaps: NumberingGap[] = [];
  private readonly findings: Finding[] = [];

  constructor(
    private readonly family: DocumentFamily,
    artefacts: readonly Artefact[],
  ) {
    this.artefacts = [...artefacts];
  }

  /** Opens a section at a depth (0 is a chapter) and closes what was open there. */
  openSection(heading: string, depth: number, printed = true): void {
    const section: DraftSection = { heading, printed, paragraphRefs: [], children: [] };
    this.open = this.open.slice(0, depth);
    const siblings = this.open[this.open.length - 1]?.children ?? this.sections;
    siblings.push(section);
    this.open.push(section);
  }

  addParagraph(paragraph: Pick<DraftParagraph, 'ref' | 'text' | 'lines'> & Partial<DraftParagraph>): void {
    const ref = this.unique(paragraph.ref, paragraph.lines[0]);
    const parentRef = this.latest.get(paragraph.parentRef ?? '') ?? null;
    this.open[this.open.length - 1]?.paragraphRefs.push(ref);
    this.paragraphs.push({ ...BARE, ...paragraph, ref, parentRef, sectionPath: this.path() });
  }

  /** A number that the print uses twice stands for two paragraphs; items belong to the one in front of them. */
  private unique(ref: string, line: number): string {
    let unique = ref;
    for (let count = 2; this.taken.has(unique); count++) unique = `${ref}-${count}`;
    if (unique !== ref) this.addFinding('number-repeated', line, `${ref} stands twice; this one is ${unique}`);
    this.taken.add(unique);
    this.latest.set(ref, unique);
    return unique;
  }

  /** Headings from the chapter down to where the text stands now. */
  path(): readonly string[] {
    return this.open.map((section) => section.heading);
  }

  /** What was read before the annexes, which the text refers to. */
  paragraphsSoFar(): readonly Pick<ReadParagraph, 'text' | 'sectionPath'>[] {
    return this.paragraphs;
  }

  /** Lines set together in front of the text: a title in two lines is one piece. */
  addFrontMatter(text: string, continues: boolean): void {
    const last = this.frontMatter.pop();
    if (last !== undefined && continues) this.frontMatter.push(joinText(last, text));
    else this.frontMatter.push(...(last === undefined ? [] : [last]), text);
  }

  addFootnote(footnote: ReadFootnote): void {
    this.footnotes.push(footnote);
  }

  addArtefact(text: string, line: number, reason: Artefact['reason'], continues = false): void {
    const last = this.artefacts[this.artefacts.length - 1];
    if (continues && last?.reason === reason) {
      this.artefacts[this.artefacts.length - 1] = { ...last, text: joinText(last.text, text) };
    } else this.artefacts.push({ text, line, reason });
  }

  /** Notes the numbers that are skipped between two paragraphs of a series, if any. */
  addGap(session: string | null, prefix: string, from: Place, to: Place): void {
    const missing = missingBetween(from.number, to.number);
    if (missing.length > 0)
      this.gaps.push({ session, between: [`${prefix}${from.number}`, `${prefix}${to.number}`], missing });
  }

  addFinding(code: Finding['code'], line: number, detail: string): void {
    this.findings.push({ code, line, detail });
  }

  finish(): ReadDocument {
    const parents = new Set(
      this.paragraphs.filter((item) => item.printedNumber !== null).map((item) => item.parentRef),
    );
    return {
      family: this.family,
      frontMatter: this.frontMatter,
      sections: this.sections satisfies readonly ReadSection[],
      paragraphs: this.paragraphs.map((paragraph) => ({ ...paragraph, chapeau: parents.has(paragraph.ref) })),
      footnotes: this.footnotes,
      artefacts: this.artefacts,
      numberingGaps: this.gaps,
      findings: this.findings,
    };
  }
}
