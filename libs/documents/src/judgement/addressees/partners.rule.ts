import type { Addressee } from '../../annotations/annotation.types';
import { addresseesOf, asPartner } from './addressee-list';
import { chainFrom } from './chain';

/** Words behind which stand those who are worked with, not asked. */
const INTRODUCTIONS = [
  /\b(?:in|through) (?:(?:close|full|active|constructive) )?(?:cooperation|co-operation|consultation|coordination|collaboration|partnership|conjunction|dialogue)s? (?:with|between|among) /gi,
  /\b(?:cooperat|collaborat|coordinat|consult|engag|liais|work|partner|interact)(?:e|es|ing|ed|s)?(?: (?:together|closely|actively|fully|further|jointly))? with /gi,
  /\b(?:together|jointly|partnerships?|cooperation|dialogue|collaboration|alliances|communications?)(?: [\w ]{0,60}?)?? (?:with|between|among) /gi,
  /\b(?:assistance|support|advice|help|guidance)(?: (?:and|or) \w+)? (?:of|from|by) /gi,
  /\binvolv(?:e|ing) /gi,
  /\bshould (?:urge|encourage|invite) /gi,
];

/** Partners of an ask, anywhere in its clause. */
export const partnersIn = (text: string, from: number, to: number): Addressee[] =>
  INTRODUCTIONS.flatMap((introduction) =>
    [...text.slice(from, to).matchAll(introduction)].flatMap(({ 0: words, index }) => {
      const at = from + index + words.length;
      return chainFrom(text, at, Math.max(at, to), { strict: true }).flatMap(addresseesOf).map(asPartner);
    }),
  );
