import type { AddresseeScope } from './addressee-scope';
import { endOfPartial } from './partial-date';
import { instrumentKey } from './treaty-history';
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
  /** By `instrumentKey` of every name of the treaty. */
  treatyParties?: Readonly<Record<string, { asOf: string; parties: readonly string[] }>> | null;
};

/** Parties to one treaty; undefined where its list was not imported. */
type Parties = readonly string[] | undefined;

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

type Listing = 'listed' | 'others' | 'missing';

/** On a dated list or not; a State that no depositary knows, because it is invented, stays unknown. */
const listing = (country: WorldCountry, list: readonly string[] | undefined): Listing => {
  if (list?.includes(country.iso3)) return 'listed';
  return list && !country.demonstration ? 'others' : 'missing';
};

/** Of several treaties: a party to one of them is a State party; who lacks one has not yet done what was asked. */
const treatyListing = (country: WorldCountry, treaties: readonly Parties[], decisive: Listing): Listing => {
  const each = treaties.map((parties) => listing(country, parties));
  if (each.includes(decisive)) return decisive;
  if (each.length === 0 || each.includes('missing')) return 'missing';
  return decisive === 'listed' ? 'others' : 'listed';
};

const underCondition = (
  plain: Verdict,
  only: AddresseeScope['only'],
  country: WorldCountry,
  treaties: readonly Parties[],
): Verdict => {
  if (plain.applicability !== 'applies' || only === 'everyone') return plain;
  if (only === 'qualified' || treaties.length === 0) return unknown('qualified_group');
  return {
    listed: doesNotApply('already_done'),
    others: applies('not_yet_done'),
    missing: unknown('party_data_missing'),
  }[treatyListing(country, treaties, 'others')];
};

/** Whether, and why, a wording reaches a country or its parliament; null where there is nothing to reach. */
export const verdictFor = (
  scope: AddresseeScope,
  country: WorldCountry,
  context: { adoptedOn: string; instruments: readonly string[]; lists: ImportedLists },
): Verdict | null => {
  const { adoptedOn, instruments, lists } = context;
  const treaties = instruments.map((name): Parties => lists.treatyParties?.[instrumentKey(name)]?.parties);
  const ofParliament = scope.reach === 'parliaments' || scope.reach === 'member_parliaments';
  if (ofParliament && country.parliament === false) return null;
  const plain = asState(country, adoptedOn);
  switch (scope.reach) {
    case 'bodies':
      return null;
    case 'states':
      return underCondition(plain, scope.only, country, treaties);
    case 'member_states':
      if (country.membership === 'observer') return doesNotApply('only_members_addressed');
      return underCondition(plain, scope.only, country, treaties);
    case 'states_parties':
      return {
        listed: applies('treaty_party'),
        others: doesNotApply('not_a_treaty_party'),
        missing: unknown('party_data_missing'),
      }[treatyListing(country, treaties, 'listed')];
    case 'parliaments':
      return underCondition(
        plain.applicability === 'applies' ? applies('parliament_of_state') : plain,
        scope.only,
        country,
        treaties,
      );
    case 'member_parliaments':
      return {
        listed: applies('parliament_member'),
        others: doesNotApply('not_a_parliament_member'),
        missing: unknown('membership_list_missing'),
      }[listing(country, lists.parliamentMembership?.members)];
  }
};
