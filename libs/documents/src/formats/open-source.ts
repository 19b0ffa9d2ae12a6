import type { Finding } from '../document/read-document.types';
import type { ReadingContext, SourceFormat } from '../reading/reading.types';
import { decodeText } from '../text/decode-text';
import { looksLikeTable, openCsv } from './csv-file';
import { detectContainer, refuseUnlessText, textFormat } from './detect-format';
import { openJson } from './json-file';
import { openOffice } from './office-file';
import { openedAs, type OpenedSource } from './opened-source';
import { openPdf } from './pdf/pdf-file';
import { Refusal } from './refusal';
import { openText } from './text-file';

export type { OpenedSource, SourceTable } from './opened-source';

const MOST_BYTES_OF_TEXT = 32_000_000;

const openTextual = (bytes: Uint8Array, fileName: string | undefined): OpenedSource => {
  if (bytes.length > MOST_BYTES_OF_TEXT)
    throw new Refusal('too-large', `${bytes.length} bytes; at most ${MOST_BYTES_OF_TEXT} of text are read`);
  const decoded = decodeText(bytes);
  refuseUnlessText(decoded.text);
  const format = textFormat(decoded.text, fileName);
  if (format === 'json') return openJson(decoded);
  const isTable = format === 'csv' || (fileName === undefined && looksLikeTable(decoded.text));
  return isTable ? openCsv(decoded) : openText(decoded);
};

const refused = (error: unknown, format: SourceFormat): OpenedSource => {
  const finding: Finding =
    error instanceof Refusal
      ? { code: error.code, line: 1, detail: error.message }
      : { code: 'broken-file', line: 1, detail: error instanceof Error ? error.message : 'the file cannot be read' };
  return openedAs(format, { findings: [finding] });
};

const MOST_BYTES = 100_000_000;

/**
 * Opens a file by what its bytes are, whatever its name says. What cannot be opened is a finding of a source without
 * lines; nothing is thrown for what is in the bytes.
 */
export const openSource = async (bytes: Uint8Array, { fileName }: ReadingContext): Promise<OpenedSource> => {
  let format: SourceFormat = 'text';
  try {
    if (bytes.length > MOST_BYTES)
      throw new Refusal('too-large', `${bytes.length} bytes; at most ${MOST_BYTES} are read`);
    const container = detectContainer(bytes);
    if (container === 'text') return openTextual(bytes, fileName);
    format = container === 'pdf' ? 'pdf' : 'docx';
    return await (container === 'pdf' ? openPdf(bytes) : openOffice(bytes));
  } catch (error) {
    return refused(error, format);
  }
};
