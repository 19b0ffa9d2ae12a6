import { fingerprint, seedId } from './seed-identity';
import type { SeedDocument } from './seed-document';
import type { SeedRow } from './seed-table';

export const documentId = (key: string): string => seedId('document', key);
/** By `<document key>/<ref>`. */
export const paragraphId = (key: string): string => seedId('paragraph', key);
export const keyOf = (document: SeedDocument, ref: string): string => `${document.key}/${ref}`;

export const documentRow = (document: SeedDocument): SeedRow => ({
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
  load_fingerprint: fingerprint(JSON.stringify(document)),
});

export const sessionRows = (document: SeedDocument): SeedRow[] =>
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
