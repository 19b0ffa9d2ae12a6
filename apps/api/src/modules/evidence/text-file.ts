import { createReadStream } from 'node:fs';
import type { FieldReason } from '@heed/contracts';

/** Markup and programs that something would run, whatever the name says; at the very beginning, where browsers look. */
const RUNNABLE = /^\s*(<!doctype|<\?xml|<html|<svg|<script|%!)/i;

const isBrokenText = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && Reflect.get(error, 'code') === 'ERR_ENCODING_INVALID_ENCODED_DATA';

/** Why a file is no plain text, or null. All of it is read, piece by piece: NUL or broken UTF-8 may stand anywhere. */
export const textProblem = async (path: string): Promise<FieldReason | null> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const chunks: AsyncIterable<Buffer> = createReadStream(path);
  let first = true;
  try {
    for await (const chunk of chunks) {
      const text = decoder.decode(chunk, { stream: true });
      if (text.includes('\0') || (first && RUNNABLE.test(text))) return 'contentDiffers';
      first = false;
    }
    decoder.decode();
    return null;
  } catch (error) {
    if (isBrokenText(error)) return 'utf8Text';
    throw error;
  }
};
