import type { DecodedText } from '../text/decode-text';
import { openedAs, type OpenedSource } from './opened-source';
import { Refusal } from './refusal';
import { encodingFinding } from './text-file';

const MOST_SIGNS = 24_000_000;
const DEEPEST = 64;
const OPENS = new Set(['{', '[']);
const CLOSES = new Set(['}', ']']);

/** Depth of nesting, told without building anything. */
const isTooDeep = (text: string): boolean => {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted && sign === '\\') at++;
    else if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (OPENS.has(sign)) depth++;
    else if (CLOSES.has(sign)) depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
};

/** Opens a JSON file within limits of size and depth. */
export const openJson = (decoded: DecodedText): OpenedSource => {
  const { text, encoding } = decoded;
  if (text.length > MOST_SIGNS) throw new Refusal('too-large', `JSON of more than ${MOST_SIGNS} signs`);
  if (isTooDeep(text)) throw new Refusal('too-deep', `JSON nested more than ${DEEPEST} levels deep`);
  try {
    const json: unknown = JSON.parse(text);
    return openedAs('json', { encoding, json, findings: encodingFinding(decoded) });
  } catch (error) {
    throw new Refusal('broken-file', `not JSON: ${error instanceof Error ? error.message : 'unknown'}`);
  }
};
