import { fileTypeFromBuffer } from 'file-type/node'; // the entry that CommonJS tools resolve too
import { RuleBroken } from '../../../http/problems/problems';

/** What readers can open; a ZIP may be a Word file or a spreadsheet, and what has no signature may be text. */
const READABLE = /^application\/(pdf|zip|json|vnd\.(openxmlformats-officedocument|ms-(word|excel)))|^text\//;

/** Byte order marks of UTF-16, which signatures of sound files begin with too. */
const isMarkedText = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** Refuses what is certainly none of the kinds that are read, by its content; everything else is the readers' to judge. */
export const requireReadableKind = async (bytes: Uint8Array): Promise<void> => {
  if (bytes.length === 0)
    throw new RuleBroken('request.invalid', { fields: [{ field: 'file', reason: 'isNotEmpty' }] });
  if (isMarkedText(bytes)) return;
  const detected = await fileTypeFromBuffer(bytes);
  if (detected && !READABLE.test(detected.mime))
    throw new RuleBroken('import.type_refused', { fields: [{ field: 'file', reason: 'importType' }] });
};
