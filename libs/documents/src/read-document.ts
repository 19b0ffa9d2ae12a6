import type { Artefact, DocumentFamily, ReadDocument } from './document/read-document.types';
import { readCompilation } from './families/compilation.reader';
import { readConclusions } from './families/conclusions.reader';
import { detectFamily } from './families/detect-family';
import { isSetInPages } from './families/page-layout';
import { readReport, readReportOfPages } from './families/report.reader';
import { readNumberedResolution, readUnnumberedResolution } from './families/resolution.reader';
import { readUnrecognised } from './families/unrecognised.reader';
import { readConcludingObservations } from './families/concluding-observations.reader';
import { readPages } from './families/pages/page-text';
import { readUprReport } from './families/upr-report.reader';
import { decodeText } from './text/decode-text';
import { type SourceLine, splitLines } from './text/source-lines';

/** What the caller knows about the bytes. */
export interface ReadingHint {
  readonly family?: DocumentFamily;
}

type FamilyReader = (lines: readonly SourceLine[], artefacts: readonly Artefact[]) => ReadDocument;

/** Readers of settings without pages get the text without what pages print around it. */
const withoutPages =
  (read: FamilyReader): FamilyReader =>
  (lines, artefacts) => {
    const pages = readPages(lines);
    const document = read(pages.lines, [...artefacts, ...pages.artefacts]);
    const footnotes = [...pages.footnotes, ...document.footnotes].sort((one, other) => one.line - other.line);
    return { ...document, footnotes };
  };

const pagedReport: FamilyReader = (lines, artefacts) => {
  const pages = readPages(lines);
  return readReportOfPages({ ...pages, artefacts: [...artefacts, ...pages.artefacts] });
};

const READERS: Readonly<Record<DocumentFamily, FamilyReader>> = {
  'numbered-conclusions': withoutPages(readConclusions),
  'session-compilation': withoutPages(readCompilation),
  'session-report': (lines, artefacts) =>
    (isSetInPages(lines) ? pagedReport : withoutPages(readReport))(lines, artefacts),
  'numbered-resolution': withoutPages(readNumberedResolution),
  'unnumbered-resolution': withoutPages(readUnnumberedResolution),
  'upr-report': readUprReport,
  'concluding-observations': readConcludingObservations,
  unrecognised: readUnrecognised,
};

/** Reads lines into paragraphs with references and sections, by the way they are set and nothing else. */
export const readLines = (
  lines: readonly SourceLine[],
  artefacts: readonly Artefact[],
  family: DocumentFamily = detectFamily(lines),
): ReadDocument => READERS[family](lines, artefacts);

/** Reads the bytes of a plain text. */
export const readDocument = (bytes: Uint8Array, hint: ReadingHint = {}): ReadDocument => {
  const { text, encoding } = decodeText(bytes);
  const { lines, artefacts } = splitLines(text);
  const read = readLines(lines, artefacts, hint.family);
  if (encoding === 'utf-8') return read;
  const finding = { code: 'encoding', line: 1, detail: `not UTF-8, read as ${encoding}` } as const;
  return { ...read, findings: [finding, ...read.findings] };
};
