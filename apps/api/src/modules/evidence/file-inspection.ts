import { open } from 'node:fs/promises';
import type { FieldReason } from '@heed/contracts';
import { fileTypeFromFile } from 'file-type/node'; // the entry that CommonJS tools resolve too
import { RuleBroken } from '../../http/problems/problems';
import { ACCEPTED_TYPES, endingOf, type AcceptedType } from './accepted-types';
import { archiveProblem } from './document-archive';
import { textProblem } from './text-file';
import { zipDirectory } from './zip-directory';

const refuse = (code: 'file.type_refused' | 'file.disguised', reason: FieldReason): RuleBroken =>
  new RuleBroken(code, { fields: [{ field: 'file', reason }] });

/** Office documents are ZIPs inside: their table of contents is judged, nothing is unpacked. */
const inspectArchive = async (path: string): Promise<void> => {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const entries = await zipDirectory(file, size);
    if (!entries) throw refuse('file.disguised', 'contentDiffers');
    const problem = archiveProblem(entries, size);
    if (problem) throw refuse('file.type_refused', problem);
  } finally {
    await file.close();
  }
};

const requireContent = async (path: string): Promise<void> => {
  const file = await open(path);
  const { size } = await file.stat().finally(() => file.close());
  if (size === 0) throw refuse('file.disguised', 'isNotEmpty');
};

const acceptedAs = (mediaType: string): AcceptedType | undefined =>
  ACCEPTED_TYPES.find((accepted) => accepted.mediaType === mediaType);

/**
 * The media type of a received file by its content.
 * @throws RuleBroken `file.type_refused` when such files are not taken, `file.disguised` when name and content disagree.
 */
export const inspectFile = async (path: string, fileName: string): Promise<string> => {
  await requireContent(path);
  const ending = endingOf(fileName);
  const byName = ACCEPTED_TYPES.find(({ endings }) => endings.includes(ending));
  const detected = await fileTypeFromFile(path);
  if (!byName && detected && acceptedAs(detected.mime)) throw refuse('file.disguised', 'contentDiffers');
  if (!byName) throw refuse('file.type_refused', 'typeAccepted');
  if (detected && acceptedAs(detected.mime) !== byName) throw refuse('file.disguised', 'contentDiffers');
  if (detected && byName.archive) await inspectArchive(path);
  if (detected) return byName.mediaType;
  const problem = byName.mediaType.startsWith('text/') ? await textProblem(path) : 'contentDiffers';
  if (problem) throw refuse('file.disguised', problem);
  return byName.mediaType;
};
