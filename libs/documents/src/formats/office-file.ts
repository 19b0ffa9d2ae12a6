import { Refusal } from './refusal';
import { openDocx } from './word/docx-file';
import { openXlsx } from './xlsx-file';
import { openZip } from './zip-file';
import type { OpenedSource } from './opened-source';

/** Opens a zip that is a Word file or a spreadsheet. */
export const openOffice = async (bytes: Uint8Array): Promise<OpenedSource> => {
  const zip = openZip(bytes);
  if (zip.names.some((name) => name.startsWith('word/'))) return openDocx(zip);
  if (zip.names.some((name) => name.startsWith('xl/'))) return openXlsx(zip);
  throw new Refusal('broken-file', 'an archive that is neither a Word file nor a spreadsheet: unpack it first');
};
