import { stableId } from '../stable-id';
import type { CatalogueDocument } from '../catalogue-document';
import type { CatalogueRow } from '../catalogue-table';

export const documentId = (key: string): string => stableId('document', key);
/** By `<document key>/<ref>`. */
export const paragraphId = (key: string): string => stableId('paragraph', key);
export const keyOf = (document: Pick<CatalogueDocument, 'key'>, ref: string): string => `${document.key}/${ref}`;

export const documentRow = (document: CatalogueDocument): CatalogueRow => ({
  id: documentId(document.key),
  key: document.key,
  position: document.position,
  mechanism_code: document.mechanism,
  title: document.title,
  title_printed: document.titlePrinted,
  symbol: document.symbol,
  symbol_note: document.symbolNote,
  body: document.body,
  adopted_on: document.adoptedOn.date,
  adopted_precision: document.adoptedOn.precision,
  adopted_basis: document.adoptedOn.basis,
  adoption: document.adoption.how,
  ref_scheme: document.refScheme,
  source_file: document.file,
  source_sha256: document.sha256,
  front_matter: document.frontMatter,
  artefacts: document.artefacts,
  footnotes: document.footnotes,
  numbering_gaps: document.numberingGaps,
  load_fingerprint: document.fingerprint,
  demonstration: document.demonstration,
  import_run_id: document.runId,
  country_iso3: document.country,
});

export const sessionRows = (document: CatalogueDocument): CatalogueRow[] =>
  document.sessions.map((session) => ({
    document_id: documentId(document.key),
    number: session.number,
    roman: session.roman,
    kind: session.kind,
    printed: session.printed,
    heading: session.heading ?? null,
    place: session.place,
    starts_on: session.startsOn,
    ends_on: session.endsOn,
    date_text: session.dateText ?? null,
    symbol: session.symbol,
    parts: session.parts ?? null,
  }));

/** Of a text about one State; what no State is known for has nobody who could keep it. */
export const pledgeRows = (document: CatalogueDocument): CatalogueRow[] =>
  document.country === null
    ? []
    : document.pledges.map((pledge, index) => ({
        id: stableId('pledge', keyOf(document, pledge.ref)),
        document_id: documentId(document.key),
        country_iso3: document.country,
        position: index + 1,
        ref: pledge.ref,
        text: pledge.text,
        specificity: pledge.specificity,
        source_labels: pledge.sourceLabels,
        source_rows: pledge.sourceRows,
      }));

/** One a State, as it is first recorded. */
export const voteRows = (document: CatalogueDocument): CatalogueRow[] => {
  const byCountry = new Map(document.votes.map((vote) => [vote.iso3, vote]));
  return [...byCountry.values()].flatMap(({ iso3, vote, explanation, sourceRef }) =>
    iso3 === null
      ? []
      : [{ document_id: documentId(document.key), country_iso3: iso3, vote, explanation, source_ref: sourceRef }],
  );
};
