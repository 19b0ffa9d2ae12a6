import type { AddresseeGroup, AddresseeRole } from './vocabulary';

/** One addressee of a recommendation or of one of its asks, as annotated. */
export type Addressee = {
  group: AddresseeGroup;
  /** The bodies, or the countries by ISO 3166 alpha-3 code, that the text names. */
  names?: readonly string[] | null;
  /** The wordings in the text, or in its chapeau. */
  asPrinted?: readonly string[] | null;
  /** Not named in the paragraph. */
  inferred?: boolean | null;
  /** A partner is cooperated with, not asked. */
  role?: AddresseeRole | null;
  /** The treaty, for States parties and for those that have not joined it yet. */
  instrument?: string | null;
};

/** Which of the world's countries, parliaments or bodies a wording reaches, and under which condition. */
export type AddresseeScope = {
  reach: 'states' | 'member_states' | 'states_parties' | 'parliaments' | 'member_parliaments' | 'bodies';
  only: 'everyone' | 'qualified' | 'not_yet_done';
};

const REACH: Partial<Record<AddresseeGroup, AddresseeScope['reach']>> = {
  States: 'states',
  'International community': 'states',
  'All stakeholders': 'states',
  'Member States': 'member_states',
  'States parties': 'states_parties',
  Parliaments: 'parliaments',
};

const NOT_YET_DONE = /\bha(?:s|ve) not (?:yet |already )?(?:done so|ratified|acceded|signed)/i;
// Nobody has recorded who is a country of origin, developed, affected …, nor who meets a relative clause.
const QUALIFIED =
  /\b(?:origin|destination|transit|host|sending|receiving|developed|developing|industrialized|donor|affected|concerned)\b|\b(?:which|that|who)\b|\bits members\b/i;
const OF_THE_UNION = /\bmember parliaments\b/i;

const onlyOf = (printed: string): AddresseeScope['only'] => {
  if (NOT_YET_DONE.test(printed)) return 'not_yet_done';
  return QUALIFIED.test(printed) ? 'qualified' : 'everyone';
};

/**
 * What one wording of a group reaches. "parliaments" are those of all States; "IPU Member Parliaments", and parliaments
 * that a text of the Union addresses without printing them, are the Union's members.
 */
export const scopeOf = (group: AddresseeGroup, printed: string | null): AddresseeScope => {
  const reach = REACH[group] ?? 'bodies';
  const only = printed ? onlyOf(printed) : 'everyone';
  const ofTheUnion = !printed || printed === 'Parliaments' || OF_THE_UNION.test(printed);
  return reach === 'parliaments' && ofTheUnion ? { reach: 'member_parliaments', only } : { reach, only };
};

/** One scope for each wording, or one for the group where nothing is printed. */
export const scopesOf = ({ group, asPrinted }: Addressee): AddresseeScope[] =>
  asPrinted && asPrinted.length > 0 ? asPrinted.map((printed) => scopeOf(group, printed)) : [scopeOf(group, null)];
