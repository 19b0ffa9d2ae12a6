import {
  fanOut,
  instrumentKey,
  membersOn,
  partiesOn,
  type AddressedText,
  type Bearer,
  type MembershipRecord,
  type TreatyActRecord,
  type World,
  type WorldCountry,
} from '@heed/domain';

/** Everything that was imported of treaties and memberships. */
export interface DatedLists {
  /** By every name of the treaty, as `instrumentKey` writes it. */
  treaties: ReadonlyMap<string, readonly TreatyActRecord[]>;
  /** Null where no list of the Union was imported. */
  members: readonly MembershipRecord[] | null;
}

/** A bearer's applicability from a day until the day on which it changed. */
export interface ApplicabilityPeriod extends Pick<Bearer, 'kind' | 'applicability' | 'reason' | 'asks'> {
  country: string;
  from: string;
  /** First day of the next period; null for the last. */
  until: string | null;
}

/** Before anything that a depositary here records. */
const BEGINNING = '1900-01-01';

const dayAfter = (day: string): string => {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
};

/** What the fan-out may know of the lists on one day. */
export const worldOn = (countries: readonly WorldCountry[], lists: DatedLists, day: string): World => ({
  countries,
  bodies: [],
  collectives: [],
  parliamentMembership: lists.members && { asOf: day, members: membersOn(lists.members, day) },
  treatyParties: Object.fromEntries(
    [...lists.treaties].map(([name, acts]) => [name, { asOf: day, parties: partiesOn(acts, day) }]),
  ),
});

/** Treaties that the text ties to an addressee, or names. */
export const instrumentsOf = ({ addressees, instruments = [] }: AddressedText): string[] => [
  ...new Set([...addressees.flatMap(({ instrument }) => instrument ?? []), ...instruments].map(instrumentKey)),
];

const changeDays = (text: AddressedText, lists: DatedLists): string[] => {
  const acts = instrumentsOf(text).flatMap((name) => lists.treaties.get(name) ?? []);
  const members = lists.members ?? [];
  const days = [
    ...acts.filter(({ act }) => act !== 'signature').map(({ day }) => day),
    ...members.flatMap(({ from, until }) => (until === null ? [from] : [from, dayAfter(until)])),
  ];
  return [...new Set([BEGINNING, ...days])].sort();
};

const onlyNamed = (text: AddressedText, lists: DatedLists): DatedLists => {
  const named = new Set(instrumentsOf(text));
  return { ...lists, treaties: new Map([...lists.treaties].filter(([name]) => named.has(name))) };
};

const sameVerdict = (a: ApplicabilityPeriod, b: ApplicabilityPeriod): boolean =>
  a.applicability === b.applicability && a.reason === b.reason;

/** The applicability of a text to every State and parliament through time; consecutive days that agree are one period. */
export const applicabilityPeriods = (
  text: AddressedText,
  countries: readonly WorldCountry[],
  lists: DatedLists,
): ApplicabilityPeriod[] => {
  const concerned = onlyNamed(text, lists);
  const latest = new Map<string, ApplicabilityPeriod>();
  const closed: ApplicabilityPeriod[] = [];
  for (const day of changeDays(text, concerned)) {
    for (const { kind, country, applicability, reason, asks } of fanOut(text, worldOn(countries, concerned, day))) {
      if (country === null) continue;
      const period = { kind, country, applicability, reason, asks, from: day, until: null };
      const key = `${kind} ${country}`;
      const before = latest.get(key);
      if (before && sameVerdict(before, period)) continue;
      if (before) closed.push({ ...before, until: day });
      latest.set(key, period);
    }
  }
  return [...closed, ...latest.values()];
};
