import { randomBytes } from 'node:crypto';

const LONGEST = 60;
const RANDOM_BYTES = 4;

/** An address of its own for every application: a number counted up would tell how many have the same name. */
export const slugOf = (name: string): string => {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return [words, randomBytes(RANDOM_BYTES).toString('hex')].filter((part) => part !== '').join('-');
};
