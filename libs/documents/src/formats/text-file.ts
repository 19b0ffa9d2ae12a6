import type { Finding } from '../document/read-document.types';
import type { DecodedText } from '../text/decode-text';
import { splitLines } from '../text/source-lines';
import { openedAs, type OpenedSource } from './opened-source';
import { suspectedFaults, unreadableCharacters } from './print-findings';

/** Texts beyond this are no document of a meeting. */
const MOST_SIGNS = 5_000_000;

/** Says in what encoding a text came, where it was not UTF-8. */
export const encodingFinding = ({ encoding }: DecodedText): Finding[] =>
  encoding === 'utf-8' ? [] : [{ code: 'encoding', line: 1, detail: `not UTF-8, read as ${encoding}` }];

/** Opens a plain text. */
export const openText = (decoded: DecodedText): OpenedSource => {
  const tooLong = decoded.text.length > MOST_SIGNS;
  const { lines, artefacts } = splitLines(tooLong ? decoded.text.slice(0, MOST_SIGNS) : decoded.text);
  const cut: Finding[] = tooLong
    ? [{ code: 'too-large', line: lines.length, detail: `only the first ${MOST_SIGNS} signs were read` }]
    : [];
  return openedAs('text', {
    encoding: decoded.encoding,
    lines,
    artefacts,
    findings: [...encodingFinding(decoded), ...cut, ...unreadableCharacters(lines), ...suspectedFaults(lines)],
  });
};
