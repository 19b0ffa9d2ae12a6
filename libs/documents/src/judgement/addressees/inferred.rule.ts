import type { Addressee } from '../../annotations/annotation.types';
import { addresseesOf, asInferred } from './addressee-list';
import { chainFrom } from './chain';

/** Who acts in an impersonal ask: the agent of the deed, or those between whom it is done. */
const AGENTS = [
  /\bby (?=[\w-])/gi,
  /\b(?:between|among) /gi,
  /^\s*that,? in (?:coordination|cooperation|consultation) with /gi,
];
/** Whose policy, activity or site is to change. */
const OWNERS =
  /\b(?:policies|programmes|activities|web ?sites?|work|mandates?|statutes?)(?: and (?:operational )?(?:policies|programmes|activities))? of (?:the )?/gi;

/** What only certain bearers can do. */
const ONLY_THEY_CAN: readonly (readonly [deed: RegExp, addressee: Addressee])[] = [
  [/\bparliamentary\b/i, { group: 'Parliaments' }],
  [/\bstructural adjustment\b/i, { group: 'International financial institutions' }],
  [/\bvoluntary (?:trust )?fund\b/i, { group: 'Intergovernmental bodies (HRC, CHR, GA)' }],
  [
    /\bsessions?\b[^.;]{0,80}\b(?:be|are|is) held\b|\bcirculat\w+[^.;]{0,40}\bdocument/i,
    { group: 'Secretary-General / UN Secretariat' },
  ],
  [/\bat the (?:multilateral|global) level\b/i, { group: 'International community' }],
];

const mentionedBehind = (text: string, from: number, to: number, words: RegExp): Addressee[] => {
  for (const { 0: printed, index } of text.slice(from, to).matchAll(words)) {
    const chain = chainFrom(text, from + index + printed.length, to, { strict: true });
    if (chain.length > 0) return chain.flatMap(addresseesOf);
  }
  return [];
};

/** Named in the deed, though the ask is put to nobody: "the creation of channels by States". */
export const agentsIn = (text: string, from: number, to: number): Addressee[] => {
  for (const words of AGENTS) {
    const agents = mentionedBehind(text, from, to, words);
    if (agents.length > 0) return agents;
  }
  return [];
};

/** Read from the deed itself, which only one kind of bearer can do. */
export const onlyBearerOf = (deed: string): Addressee[] => {
  const only = ONLY_THEY_CAN.find(([wording]) => wording.test(deed));
  return only ? [asInferred(only[1])] : [];
};

/** Read from whose policies or activities are to change, where the text asks nobody by name. */
export const ownersIn = (text: string, from: number, to: number): Addressee[] =>
  mentionedBehind(text, from, to, OWNERS).map(asInferred);
