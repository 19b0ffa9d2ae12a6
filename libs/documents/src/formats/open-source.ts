import type { Artefact, Finding, ReadFootnote } from '../document/read-document.types';
import type { Encoding, ReadingContext, SourceFormat } from '../reading/reading.types';
import { decodeText } from '../text/decode-text';
import { splitLines, type SourceLine } from '../text/source-lines';

/** A table as the file has it: rows of cells, white space kept. */
export interface SourceTable {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A file opened: what stands on its lines and in its tables, before any reading of its structure. */
export interface OpenedSource {
  readonly format: SourceFormat;
  readonly encoding: Encoding | null;
  readonly lines: readonly SourceLine[];
  readonly tables: readonly SourceTable[];
  /** Parsed value of a JSON file. */
  readonly json: unknown;
  readonly footnotes: readonly ReadFootnote[];
  readonly artefacts: readonly Artefact[];
  readonly findings: readonly Finding[];
}

/** Opens a file by what its bytes are, whatever its name says. */
export const openSource = (bytes: Uint8Array, _context: ReadingContext): Promise<OpenedSource> => {
  const { text, encoding } = decodeText(bytes);
  const { lines, artefacts } = splitLines(text);
  const findings: Finding[] =
    encoding === 'utf-8' ? [] : [{ code: 'encoding', line: 1, detail: `not UTF-8, read as ${encoding}` }];
  return Promise.resolve({
    format: 'text',
    encoding,
    lines,
    tables: [],
    json: undefined,
    footnotes: [],
    artefacts,
    findings,
  });
};
