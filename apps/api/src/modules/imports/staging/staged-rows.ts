import type { Finding, ProposedDocument, ProposedParagraph, Reading } from '@heed/documents';
import type { ImportOutcome } from '@heed/contracts';

/** What a document holds beside its paragraphs, as it is kept while people look at it. */
export type DocumentContent = Omit<ProposedDocument, 'paragraphs'>;

export interface StagedDocument {
  readonly id: string;
  readonly n: number;
  readonly key: string;
  readonly content: DocumentContent;
  readonly catalogueKey: string | null;
}

export interface StagedParagraph {
  readonly id: string;
  readonly documentId: string;
  readonly position: number;
  readonly ref: string;
  readonly kind: string;
  readonly actionable: boolean;
  readonly confidence: number;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly content: ProposedParagraph;
  readonly outcome: ImportOutcome;
}

export interface StagedFinding {
  readonly n: number;
  readonly code: string;
  readonly line: number | null;
  readonly page: number | null;
  readonly ref: string | null;
  readonly detail: string;
}

/** Of the field of which the machine is least sure. Themes are never more than suggested, so they tell no paragraph apart. */
export const leastConfidence = ({
  judgements: { themes: _suggested, ...decided },
}: Pick<ProposedParagraph, 'judgements'>): number =>
  Object.values(decided).reduce((least, { confidence }) => Math.min(least, confidence), 1);

/** What is kept in columns of its own, so that lists can be ordered and filtered by it. */
export const paragraphColumns = (content: ProposedParagraph) => ({
  ref: content.ref,
  kind: content.kind,
  actionable: content.actionable,
  confidence: leastConfidence(content),
  firstLine: content.sourceRows[0] ?? content.lines[0],
  lastLine: content.sourceRows.at(-1) ?? content.lines[1],
  content,
});

export const stagedFinding = (finding: Finding, index: number): StagedFinding => ({
  n: index + 1,
  code: finding.code,
  line: finding.line,
  page: finding.page ?? null,
  ref: finding.ref ?? null,
  detail: finding.detail,
});

export const stagedRow = ({ row, outcome, code, detail, cells }: Reading['rows'][number], index: number) => ({
  n: index + 1,
  line: row,
  outcome,
  code,
  detail,
  cells,
});
