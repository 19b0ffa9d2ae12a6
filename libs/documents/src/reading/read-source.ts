import { openSource } from '../formats/open-source';
import { readLines } from '../read-document';
import { readTable } from '../tables/read-table';
import { composeDocument } from './compose-document';
import { DOCUMENT_FAMILIES, type DocumentFamily } from '../document/read-document.types';
import type { Reading, ReadingContext } from './reading.types';

const textFamily = (asked: ReadingContext['family']): DocumentFamily | undefined =>
  DOCUMENT_FAMILIES.find((family) => family === asked);

/**
 * Reads one file of any kind that Heed knows: bytes in; documents with paragraphs and asks, rows and findings out. It
 * never throws for what is in the bytes: a file that cannot be read is a finding. Limits of time and memory are the
 * caller's, who runs it in a process of its own.
 */
export const readSource = async (bytes: Uint8Array, context: ReadingContext): Promise<Reading> => {
  const source = await openSource(bytes, context);
  const table = readTable(source, context);
  if (table) return { ...table, findings: [...source.findings, ...table.findings] };
  const read = readLines(source.lines, source.artefacts, textFamily(context.family));
  return {
    format: source.format,
    encoding: source.encoding,
    family: read.family,
    documents: source.lines.length === 0 ? [] : [composeDocument(source, read, context)],
    rows: [],
    lines: source.lines.map(({ number, page, text }) => ({ number, page: page ?? null, text })),
    findings: source.findings,
  };
};
