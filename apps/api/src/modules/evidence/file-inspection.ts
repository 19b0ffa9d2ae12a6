import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type/node'; // the entry that CommonJS tools resolve too
import { RuleBroken } from '../../http/problems';
import { ACCEPTED_TYPES, endingOf } from './accepted-types';

const refuse = (code: 'file.type_refused' | 'file.disguised', reason: string): RuleBroken =>
  new RuleBroken(code, { fields: [{ field: 'file', reason }] });

const PROBE_BYTES = 64 * 1024;

/** Text has no NUL and is valid UTF-8; markup that a browser would run is not taken for text. */
const looksLikeText = (head: Buffer): boolean => {
  if (head.includes(0)) return false;
  const text = new TextDecoder('utf-8').decode(head);
  const broken = (text.match(/\uFFFD/g) ?? []).length;
  return broken <= 1 && !/^\s*(<!doctype|<\?xml|<html|<svg|<script|%!)/i.test(text);
};

const head = async (path: string): Promise<Buffer> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PROBE_BYTES), 0, PROBE_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

/**
 * The media type of a received file by its content.
 * @throws RuleBroken `file.type_refused` when such files are not taken, `file.disguised` when name and content disagree.
 */
export const inspectFile = async (path: string, fileName: string): Promise<string> => {
  const detected = await fileTypeFromFile(path);
  const ending = endingOf(fileName);
  const byName = ACCEPTED_TYPES.find(({ endings }) => endings.includes(ending));
  if (detected) {
    const byContent = ACCEPTED_TYPES.find(({ mediaType }) => mediaType === detected.mime);
    if (!byContent)
      throw byName ? refuse('file.disguised', 'contentDiffers') : refuse('file.type_refused', 'typeAccepted');
    if (byContent !== byName) throw refuse('file.disguised', 'contentDiffers');
    return byContent.mediaType;
  }
  if (!byName) throw refuse('file.type_refused', 'typeAccepted');
  if (!byName.mediaType.startsWith('text/') || !looksLikeText(await head(path)))
    throw refuse('file.disguised', 'contentDiffers');
  return byName.mediaType;
};
