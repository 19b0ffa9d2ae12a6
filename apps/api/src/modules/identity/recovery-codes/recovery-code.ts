import { randomBytes } from 'node:crypto';
import { sha256 } from '../../../http/bodies/canonical-json';

/** Letters and digits that nobody takes for another (Crockford's base 32). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const GROUPS = 4;
const GROUP = 6;

/**
 * 24 characters of five bits each. From 112 bits on a plain hash keeps them (NIST SP 800-63B-4, section 3.1.2.2): nobody
 * can try them all.
 */
export const aRecoveryCode = (): string => {
  const letters = [...randomBytes(GROUPS * GROUP)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length));
  return Array.from({ length: GROUPS }, (_, n) => letters.slice(n * GROUP, (n + 1) * GROUP).join('')).join('-');
};

/** What a person typed from paper, as it was printed. */
const plain = (typed: string): string =>
  typed
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replace(/[il]/g, '1')
    .replace(/o/g, '0');

/** Bound to the person, so that equal rows of two people say nothing. */
export const hashOfCode = (userId: string, code: string): Buffer => sha256(`${userId} ${plain(code)}`);
