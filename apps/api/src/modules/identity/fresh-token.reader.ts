import { randomBytes } from 'node:crypto';

const PATTERN = /^[\w-]{43}$/;

/** A secret that nobody can guess: 43 characters of base64url, for whoever brings it back; only its hash is kept. */
export const freshToken = (): string => randomBytes(32).toString('base64url');

/** Whether it could be one of those. */
export const looksLikeToken = (text: string): boolean => PATTERN.test(text);
