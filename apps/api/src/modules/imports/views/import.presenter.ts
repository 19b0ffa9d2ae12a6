import type {
  CountryRef,
  ImportChangeView,
  ImportCounts,
  ImportDocumentView,
  ImportParagraphView,
  ImportRowView,
  ImportRunRow,
  ImportRunView,
  OrganisationRef,
} from '@heed/contracts';
import { abilities, type Actor } from '@heed/domain';
import type { ProposedParagraph } from '@heed/documents';
import { missingOf } from '../review/document-edit';
import type { ReviewedDocument } from '../review/documents.repository';
import type { ReviewedParagraph } from '../review/paragraphs.repository';
import type { ChangeRow } from '../runs/changes.repository';
import { targetOf } from '../runs/import-access';
import type { ImportRun } from '../runs/import-run';
import type { OutcomeRow } from './run-parts.read-model';

export type Countries = ReadonlyMap<string, CountryRef>;

const countryIn = (countries: Countries, iso3: string | null): CountryRef | null =>
  iso3 === null ? null : (countries.get(iso3) ?? null);

const NOTHING: ImportCounts = {
  paragraphs: 0,
  recommendations: 0,
  accepted: 0,
  edited: 0,
  findings: 0,
  byOutcome: { added: 0, changed: 0, unchanged: 0, duplicate: 0, merged: 0, rejected: 0 },
};

export interface RunSurroundings {
  counts: ReadonlyMap<string, ImportCounts>;
  organisations: ReadonlyMap<string, OrganisationRef>;
  countries: Countries;
}

export const presentRunRow = (run: ImportRun, { counts, organisations, countries }: RunSurroundings): ImportRunRow => {
  const organisation = organisations.get(run.organisationId);
  if (!organisation) throw new Error('a run without an organisation');
  return {
    id: run.id,
    name: run.name,
    state: run.state,
    format: run.format,
    family: run.family ?? run.askedFamily,
    country: countryIn(countries, run.country),
    organisation,
    startedAt: run.startedAt.toISOString(),
    changedAt: run.changedAt.toISOString(),
    counts: counts.get(run.id) ?? NOTHING,
    version: run.version,
  };
};

export interface RunParts extends RunSurroundings {
  documents: readonly ReviewedDocument[];
  documentCount: number;
  progress: ImportRunView['progress'];
  duplicate: boolean;
}

export const presentRun = (actor: Actor, run: ImportRun, parts: RunParts): ImportRunView => ({
  ...presentRunRow(run, parts),
  fileName: run.fileName,
  bytes: run.bytes,
  sha256: run.sha256,
  encoding: run.encoding,
  progress: parts.progress,
  failure: run.failure,
  documents: parts.documents.map((document) => presentDocument(document, parts.countries)),
  documentCount: parts.documentCount,
  duplicate: parts.duplicate,
  abilities: abilities(actor, targetOf(run)),
});

export const presentDocument = (document: ReviewedDocument, countries: Countries): ImportDocumentView => ({
  id: document.id,
  key: document.key,
  title: document.content.title,
  titlePrinted: document.content.titlePrinted,
  symbol: document.content.symbol,
  mechanism: document.content.mechanism,
  body: document.content.body,
  adoptedOn: document.content.adoptedOn.date,
  adoptedPrecision: document.content.adoptedOn.precision,
  country: countryIn(countries, document.content.country),
  family: document.content.family,
  catalogueKey: document.catalogueKey,
  counts: {
    paragraphs: document.paragraphs,
    recommendations: document.recommendations,
    pledges: document.content.pledges.length,
  },
  missing: missingOf(document),
  version: document.version,
});

const presentAddressee = (one: ProposedParagraph['addressees'][number]): ImportParagraphView['addressees'][number] => ({
  group: one.group,
  role: one.role ?? 'asked',
  inferred: one.inferred ?? false,
  names: [...(one.names ?? [])],
  asPrinted: [...(one.asPrinted ?? [])],
  instrument: one.instrument ?? null,
});

/** What the reader and people say of the words themselves. */
const presentContent = (content: ProposedParagraph, countries: Countries) => ({
  ref: content.ref,
  printedNumber: content.printedNumber,
  parentRef: content.parentRef,
  sectionPath: [...content.sectionPath],
  chapeau: content.chapeau,
  text: content.text,
  cleanText: content.cleanText,
  kind: content.kind,
  actionable: content.actionable,
  actionVerb: content.actionVerb,
  verbClass: content.verbClass,
  addressees: content.addressees.map(presentAddressee),
  themes: [...content.themes],
  asks: (content.asks ?? []).map(({ n, verb, quote, addressees }) => ({
    n,
    verb,
    quote,
    groups: addressees.map(({ group }) => group),
  })),
  deadline: content.deadline ?? null,
  instruments: [...content.instruments],
  specificity: content.specificity,
  editorialNote: content.editorialNote,
  recommendingStates: content.recommendingStates.map(({ name, iso3 }) => ({
    name,
    country: countryIn(countries, iso3),
  })),
  page: content.page,
});

export const presentParagraph = (paragraph: ReviewedParagraph, countries: Countries): ImportParagraphView => {
  const { content } = paragraph;
  const stated = content.statedPositions.at(-1);
  return {
    ...presentContent(content, countries),
    lines: [content.lines[0], content.lines[1]],
    id: paragraph.id,
    documentId: paragraph.documentId,
    position: paragraph.position,
    statedPosition: stated ? { type: stated.type, raw: stated.raw } : null,
    state: paragraph.state,
    outcome: paragraph.outcome,
    confidence: paragraph.confidence,
    judgements: Object.fromEntries(
      Object.entries(content.judgements).map(([field, { confidence, rule }]) => [field, { confidence, rule }]),
    ),
    version: paragraph.version,
  };
};

export const presentRow = ({ line, outcome, code, detail, key, excerpt }: OutcomeRow): ImportRowView => ({
  line,
  outcome,
  code,
  detail,
  key,
  excerpt,
});

export const presentChange = (
  change: ChangeRow,
  organisations: ReadonlyMap<string, OrganisationRef>,
): ImportChangeView[] => {
  const organisation = organisations.get(change.organisationId);
  if (!organisation) return [];
  return [
    {
      at: change.at.toISOString(),
      organisation,
      post: change.post,
      action: change.action,
      ref: change.ref,
      changes: change.changes.map(({ field, from, to }) => ({ field, from, to })),
    },
  ];
};
