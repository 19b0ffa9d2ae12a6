import type { MechanismCode } from '../../annotations/annotation.types';

interface Issuer {
  readonly code: MechanismCode;
  /** How symbols of its texts begin. */
  readonly symbol: RegExp;
  /** What exports and matrices call it. */
  readonly name: RegExp;
}

// The order decides: a report of the review and a report of a special procedure both stand under A/HRC.
const ISSUERS: readonly Issuer[] = [
  { code: 'upr', symbol: /^A\/HRC\/WG\.6\//u, name: /\bUPR\b|universal periodic review/iu },
  { code: 'cerd', symbol: /^CERD\//u, name: /\bCERD\b|racial discrimination/iu },
  { code: 'cescr', symbol: /^E\/C\.12\//u, name: /\bCESCR\b|committee on economic, social/iu },
  { code: 'ccpr', symbol: /^CCPR\//u, name: /\b(?:CCPR|HRCttee)\b|human rights committee/iu },
  { code: 'cedaw', symbol: /^CEDAW\//u, name: /\bCEDAW\b|discrimination against women/iu },
  { code: 'spt', symbol: /^CAT\/OP\//u, name: /\bSPT\b|subcommittee on prevention of torture/iu },
  { code: 'cat', symbol: /^CAT\//u, name: /\bCAT\b|committee against torture/iu },
  { code: 'crc', symbol: /^CRC\//u, name: /\bCRC\b|rights of the child/iu },
  { code: 'cmw', symbol: /^CMW\//u, name: /\bCMW\b|migrant workers/iu },
  { code: 'crpd', symbol: /^CRPD\//u, name: /\bCRPD\b|persons with disabilities/iu },
  { code: 'ced', symbol: /^CED\//u, name: /\bCED\b|enforced disappearances/iu },
  { code: 'unga', symbol: /^A\/RES\//u, name: /general assembly/iu },
  { code: 'hrc', symbol: /^A\/HRC\/(?:RES|DEC|PRST)\//u, name: /human rights council$/iu },
  {
    code: 'special-procedures',
    symbol: /^E\/CN\.4\/\d{4}\/\d/u,
    name: /special (?:rapporteur|procedure|representative)|independent expert|\bW(?:G|orking group) on\b|^(?:SR|IE|WG)\b/iu,
  },
];

/** Who issues texts under such a symbol, or goes by such a name; special procedures also carry the names of treaties. Null where neither tells. */
export const mechanismOf = (symbol: string, name: string): MechanismCode | null => {
  const bySymbol = ISSUERS.find((issuer) => issuer.symbol.test(symbol));
  if (bySymbol) return bySymbol.code;
  const special = ISSUERS.find(({ code }) => code === 'special-procedures');
  if (special?.name.test(name)) return special.code;
  return ISSUERS.find((issuer) => issuer.name.test(name))?.code ?? null;
};
