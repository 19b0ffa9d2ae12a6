import type { MechanismCode } from '../annotations/annotation.types';

interface Issuer {
  readonly code: MechanismCode;
  /** How symbols of its texts begin; null where they are like those of other texts. */
  readonly symbol: RegExp | null;
  /** What exports and matrices call it. */
  readonly name: RegExp;
}

// The order decides: a report of the review and a report of a special procedure both stand under A/HRC.
const ISSUERS: readonly Issuer[] = [
  { code: 'igwg', symbol: null, name: /working group on the \S+ implementation/iu },
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
    symbol: null,
    name: /special (?:rapporteur|procedure|representative)|independent expert|\bW(?:G|orking group) on\b|^(?:SR|IE|WG)\b/iu,
  },
];

/** Told by the symbol alone. */
export const mechanismBySymbol = (symbol: string): MechanismCode | null =>
  ISSUERS.find((issuer) => issuer.symbol?.test(symbol))?.code ?? null;

/** Who issues texts under such a symbol, or goes by such a name; special procedures also carry the names of treaties. Null where neither tells. */
export const mechanismOf = (symbol: string, name: string): MechanismCode | null => {
  const bySymbol = mechanismBySymbol(symbol);
  if (bySymbol) return bySymbol;
  const named = ISSUERS.filter((issuer) => issuer.name.test(name)).map(({ code }) => code);
  const first = named.find((code) => code === 'igwg' || code === 'special-procedures') ?? named[0];
  return first ?? (OF_THE_COMMISSION.test(symbol) ? 'special-procedures' : null);
};

// Until 2006 the Commission, now the Council, had such symbols: mostly for reports of its special procedures.
const OF_THE_COMMISSION = /^E\/CN\.4\/\d{4}\/\d/u;
