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

/** The days on which anything can change after the beginning, in order, with those for whom it can. */
const changes = (text: AddressedText, lists: DatedLists): [day: string, whose: Set<string>][] => {
  const acts = instrumentsOf(text).flatMap((name) => lists.treaties.get(name) ?? []);
  const days = new Map<string, Set<string>>();
  const add = (day: string, iso3: string): void => void days.set(day, (days.get(day) ?? new Set()).add(iso3));
  for (const { act, day, iso3 } of acts) if (act !== 'signature') add(day, iso3);
  for (const { iso3, from, until } of lists.members ?? []) {
    add(from, iso3);
    if (until !== null) add(dayAfter(until), iso3);
  }
  return [...days].filter(([day]) => day > BEGINNING).sort(([one], [other]) => (one < other ? -1 : 1));
};

/** Countries that the text names: without them it would be read as one that names nobody. */
const namedBy = ({ addressees, asks }: AddressedText): Set<string> =>
  new Set([...addressees, ...(asks ?? []).flatMap((ask) => ask.addressees)].flatMap(({ names }) => names ?? []));

const onlyNamed = (text: AddressedText, lists: DatedLists): DatedLists => {
  const named = new Set(instrumentsOf(text));
  return { ...lists, treaties: new Map([...lists.treaties].filter(([name]) => named.has(name))) };
};

const sameVerdict = (a: ApplicabilityPeriod, b: ApplicabilityPeriod): boolean =>
  a.applicability === b.applicability && a.reason === b.reason;

class Periods {
  private readonly latest = new Map<string, ApplicabilityPeriod>();
  private readonly closed: ApplicabilityPeriod[] = [];

  add({ kind, country, applicability, reason, asks }: Bearer, day: string): void {
    if (country === null) return;
    const period = { kind, country, applicability, reason, asks, from: day, until: null };
    const key = `${kind} ${country}`;
    const before = this.latest.get(key);
    if (before && sameVerdict(before, period)) return;
    if (before) this.closed.push({ ...before, until: day });
    this.latest.set(key, period);
  }

  get all(): ApplicabilityPeriod[] {
    return [...this.closed, ...this.latest.values()];
  }
}

/** The applicability of a text to every State and parliament through time; consecutive days that agree are one period. */
export const applicabilityPeriods = (
  text: AddressedText,
  countries: readonly WorldCountry[],
  lists: DatedLists,
): ApplicabilityPeriod[] => {
  const concerned = onlyNamed(text, lists);
  const named = namedBy(text);
  const periods = new Periods();
  const readOn = (day: string, world: readonly WorldCountry[]): void =>
    fanOut(text, worldOn(world, concerned, day)).forEach((bearer) => periods.add(bearer, day));
  readOn(BEGINNING, countries);
  for (const [day, whose] of changes(text, concerned)) {
    readOn(
      day,
      countries.filter(({ iso3 }) => whose.has(iso3) || named.has(iso3)),
    );
  }
  return periods.all;
};
