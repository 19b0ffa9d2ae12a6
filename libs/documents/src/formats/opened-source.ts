import type { Artefact, Finding, ReadFootnote } from '../document/read-document.types';
import type { Encoding, SourceFormat } from '../reading/reading.types';
import type { SourceLine } from '../text/source-lines';

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

/** A file opened, given only what it has. */
export const openedAs = (format: SourceFormat, content: Partial<Omit<OpenedSource, 'format'>> = {}): OpenedSource => ({
  format,
  encoding: null,
  lines: [],
  tables: [],
  json: undefined,
  footnotes: [],
  artefacts: [],
  findings: [],
  ...content,
});
