import type { AddresseeScope } from './addressee-scope';
import { endOfPartial } from './partial-date';
import type { Applicability, ApplicabilityReason, Membership } from './vocabulary';

export type WorldCountry = {
  iso3: string;
  membership: Membership;
  /** Day of admission to the United Nations. */
  admittedOn: string | null;
  demonstration: boolean;
  /** False where the country has no parliament. */
  parliament?: boolean;
};

/** Imported, dated lists. Without them the commitments that depend on them are of unknown applicability. */
export type ImportedLists = {
  parliamentMembership?: { asOf: string; members: readonly string[] } | null;
  /** By instrument, as the annotations name it. */
  treatyParties?: Readonly<Record<string, { asOf: string; parties: readonly string[] }>> | null;
};

export type Verdict = { applicability: Applicability; reason: ApplicabilityReason };

const applies = (reason: ApplicabilityReason): Verdict => ({ applicability: 'applies', reason });
const doesNotApply = (reason: ApplicabilityReason): Verdict => ({ applicability: 'does_not_apply', reason });
const unknown = (reason: ApplicabilityReason): Verdict => ({ applicability: 'unknown', reason });

/** All States: members when the text was adopted and both observers; later members are shown, marked and not counted. */
const asState = ({ membership, demonstration, admittedOn }: WorldCountry, adoptedOn: string): Verdict => {
  if (membership === 'observer') return applies('observer_state');
  if (admittedOn && admittedOn > endOfPartial(adoptedOn)) return unknown('joined_after_adoption');
  if (demonstration || membership === 'demonstration') return applies('demonstration_state');
  return admittedOn ? applies('member_at_adoption') : unknown('admission_date_missing');
};

/** On a dated list or not; a State that no depositary knows, because it is invented, stays unknown. */
const byList = (
  country: WorldCountry,
  list: readonly string[] | undefined,
  codes: { listed: Verdict; others: Verdict; missing: ApplicabilityReason },
): Verdict => {
  if (list?.includes(country.iso3)) return codes.listed;
  return list && !country.demonstration ? codes.others : unknown(codes.missing);
};

const underCondition = (
  plain: Verdict,
  only: AddresseeScope['only'],
  country: WorldCountry,
  parties: readonly string[] | undefined,
  instrument: string | null,
): Verdict => {
  if (plain.applicability !== 'applies' || only === 'everyone') return plain;
  if (only === 'qualified' || !instrument) return unknown('qualified_group');
  return byList(country, parties, {
    listed: doesNotApply('already_done'),
    others: applies('not_yet_done'),
    missing: 'party_data_missing',
  });
};

/** Whether, and why, a wording reaches a country or its parliament; null where there is nothing to reach. */
export const verdictFor = (
  scope: AddresseeScope,
  country: WorldCountry,
  context: { adoptedOn: string; instrument: string | null; lists: ImportedLists },
): Verdict | null => {
  const { adoptedOn, instrument, lists } = context;
  const parties = instrument ? lists.treatyParties?.[instrument]?.parties : undefined;
  const ofParliament = scope.reach === 'parliaments' || scope.reach === 'member_parliaments';
  if (ofParliament && country.parliament === false) return null;
  const plain = asState(country, adoptedOn);
  switch (scope.reach) {
    case 'bodies':
      return null;
    case 'states':
      return underCondition(plain, scope.only, country, parties, instrument);
    case 'member_states':
      if (country.membership === 'observer') return doesNotApply('only_members_addressed');
      return underCondition(plain, scope.only, country, parties, instrument);
    case 'states_parties':
      return byList(country, parties, {
        listed: applies('treaty_party'),
        others: doesNotApply('not_a_treaty_party'),
        missing: 'party_data_missing',
      });
    case 'parliaments':
      return underCondition(
        plain.applicability === 'applies' ? applies('parliament_of_state') : plain,
        scope.only,
        country,
        parties,
        instrument,
      );
    case 'member_parliaments':
      return byList(country, lists.parliamentMembership?.members, {
        listed: applies('parliament_member'),
        others: doesNotApply('not_a_parliament_member'),
        missing: 'membership_list_missing',
      });
  }
};
