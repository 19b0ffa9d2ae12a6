import type { MechanismCode } from '../annotations/annotation.types';
import { mechanismBySymbol } from '../reading/mechanism-of';

/** The body that speaks, as printed, and its code. */
export interface KnownBody {
  readonly body: string;
  readonly mechanism: MechanismCode | null;
}

// The longest names first: each is a body only where it is printed.
const BY_NAME: readonly (readonly [RegExp, MechanismCode])[] = [
  [/\bWorking Group on the \S+ Periodic Review\b/iu, 'upr'],
  [/\bCommittee on the \S+ of Racial Discrimination\b/iu, 'cerd'],
  [/\bCommittee on Economic, \S+ and Cultural Rights\b/iu, 'cescr'],
  [/\bHuman Rights Committee\b/iu, 'ccpr'],
  [/\bCommittee on the \S+ of (?:All \S+ of )?Discrimination against Women\b/iu, 'cedaw'],
  [/\bSubcommittee on Prevention of Torture\b/iu, 'spt'],
  [/\bCommittee against Torture\b/iu, 'cat'],
  [/\bCommittee on the \S+ of the Child\b/iu, 'crc'],
  [/\bCommittee on the \S+ of the \S+ of All Migrant Workers\b(?: and Members \S+ Their Families)?/iu, 'cmw'],
  [/\bCommittee on the \S+ of Persons with Disabilities\b/iu, 'crpd'],
  [/\bCommittee on Enforced Disappearances\b/iu, 'ced'],
  [
    /\bIntergovernmental Working Group on the \S+ Implementation\b[^.,;*]{0,120}?(?=[.,;*]| on its\b| Contents\b| [IVX]+\.|$)/iu,
    'igwg',
  ],
  [
    /\b(?:Special Rapporteur|Independent Expert|Special Representative|Working Group) (?:on|in the field of|of Experts on)\b[^.,;*]{0,120}?(?=[.,;*]| Summary\b| Contents\b| Addendum\b| [IVX]+\.|$)/iu,
    'special-procedures',
  ],
];
const BODY_LINE: readonly (readonly [RegExp, MechanismCode])[] = [
  [/\bInter-Parliamentary Union\b|\bIPU\b/u, 'ipu'],
  [/^The General Assembly\b/u, 'unga'],
  [/^The Human Rights Council\b/u, 'hrc'],
];

/** Who speaks: by the line in which a body names itself, by symbol, or by a name on the title page. */
export const readBody = (symbol: string | null, front: string, bodyLine: string | null): KnownBody => {
  const bySymbol = symbol === null ? null : mechanismBySymbol(symbol);
  if (bodyLine !== null) {
    const byLine = BODY_LINE.find(([pattern]) => pattern.test(bodyLine))?.[1];
    const byFront = /\bInter-Parliamentary Union\b|\bIPU\b/u.test(front) ? 'ipu' : null;
    return { body: bodyLine.replace(/^The /u, '').replace(/,$/u, ''), mechanism: byLine ?? bySymbol ?? byFront };
  }
  for (const [pattern, mechanism] of BY_NAME) {
    const match = pattern.exec(front);
    if (match && (bySymbol === null || bySymbol === mechanism)) return { body: match[0].trim(), mechanism };
  }
  const council = /\bHuman Rights Council\b/iu.exec(front)?.[0] ?? '';
  return { body: council, mechanism: bySymbol };
};
