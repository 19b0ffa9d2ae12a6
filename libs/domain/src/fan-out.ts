import { scopesOf, type Addressee } from './addressee-scope';
import { verdictFor, type ImportedLists, type Verdict, type WorldCountry } from './country-reach';
import { compareText } from './partial-date';
import {
  APPLICABILITIES,
  BEARER_KINDS,
  type AddresseeGroup,
  type Applicability,
  type BearerKind,
  type ParagraphKind,
} from './vocabulary';

export type WorldBody = {
  slug: string;
  group: AddresseeGroup;
  /** The names and wordings that mean this body. */
  matches: readonly string[];
  /** The group is this one body, also where the text does not name it. */
  standsForGroup?: boolean;
};

export type World = ImportedLists & {
  countries: readonly WorldCountry[];
  bodies: readonly WorldBody[];
  collectives: readonly { slug: string; group: AddresseeGroup }[];
};

export type AddressedAsk = { n: number; addressees: readonly Addressee[] };

export type AddressedText = {
  kind?: ParagraphKind;
  chapeau?: boolean;
  actionable?: boolean;
  addressees: readonly Addressee[];
  asks?: readonly AddressedAsk[] | null;
  /** Treaties that the text names; they tell which is meant where no addressee is tied to one. */
  instruments?: readonly string[];
  /** ISO day, month or year of adoption. */
  adoptedOn: string;
};

/** Who bears a recommendation, whether it applies, why, and which of its asks are theirs. */
export type Bearer = Verdict & {
  kind: BearerKind;
  /** ISO 3166 alpha-3 code, of a State or of the country of a parliament. */
  country: string | null;
  /** Of a body or a collective. */
  slug: string | null;
  demonstration: boolean;
  asks: number[];
};

type Reached = Omit<Bearer, 'asks'>;

const NOBODY_ASKED: readonly ParagraphKind[] = ['preambular', 'narrative', 'omitted'];
const STRENGTH: Readonly<Record<Applicability, number>> = { applies: 2, unknown: 1, does_not_apply: 0 };

/** Of a name that no list of bodies knows. */
export const slugFrom = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

const sameWords = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const bodyCalled = (bodies: readonly WorldBody[], name: string): string | null =>
  bodies.find(({ matches }) => matches.some((match) => sameWords(match, name)))?.slug ?? null;

const body = (slug: string): Reached => ({
  kind: 'body',
  country: null,
  slug,
  demonstration: false,
  applicability: 'applies',
  reason: 'addressed_by_name',
});

/** Named bodies one each; a group that is one body is that body; any other group is one collective. */
const reachedBodies = ({ group, names, asPrinted }: Addressee, world: World): Reached[] => {
  if (names && names.length > 0) return names.map((name) => body(bodyCalled(world.bodies, name) ?? slugFrom(name)));
  const ofGroup = world.bodies.filter((one) => one.group === group);
  const printed = (asPrinted ?? []).flatMap((wording) => bodyCalled(ofGroup, wording) ?? []);
  if (printed.length > 0) return printed.map(body);
  const standIn = ofGroup.find(({ standsForGroup }) => standsForGroup);
  if (standIn) return [body(standIn.slug)];
  const slug = world.collectives.find((collective) => collective.group === group)?.slug ?? slugFrom(group);
  return [{ ...body(slug), kind: 'collective', reason: 'collective' }];
};

const reachedBy = (
  addressee: Addressee,
  text: AddressedText,
  world: World,
  instruments: readonly string[],
): Reached[] => {
  const named = world.countries.filter(({ iso3 }) => addressee.names?.includes(iso3));
  const own = addressee.instrument ? [addressee.instrument] : instruments;
  const context = { adoptedOn: text.adoptedOn, instruments: own, lists: world };
  return scopesOf(addressee).flatMap((scope): Reached[] => {
    if (scope.reach === 'bodies') return reachedBodies(addressee, world);
    const kind = scope.reach === 'parliaments' || scope.reach === 'member_parliaments' ? 'parliament' : 'state';
    return (named.length > 0 ? named : world.countries).flatMap((country) => {
      const byName: Verdict = { applicability: 'applies', reason: 'addressed_by_name' };
      const verdict = named.length > 0 ? byName : verdictFor(scope, country, context);
      return verdict
        ? [{ kind, country: country.iso3, slug: null, demonstration: country.demonstration, ...verdict }]
        : [];
    });
  });
};

const asked = (addressees: readonly Addressee[]): Addressee[] => addressees.filter(({ role }) => role !== 'partner');

/**
 * An ask that gives only the group means it as the paragraph prints it, names and treaty included, unless another ask of
 * the recommendation prints wording of its own for that group: then the bare group is meant without its condition.
 */
const inContext = (addressee: Addressee, text: AddressedText): Addressee => {
  const { group } = addressee;
  const others = (text.asks ?? []).flatMap(({ addressees }) => addressees).filter((other) => other.group === group);
  const whole = text.addressees.find((other) => other.group === group);
  const speaksForItself = addressee.inferred || others.some(({ asPrinted }) => asPrinted && asPrinted.length > 0);
  if (!whole || speaksForItself) return { ...addressee, instrument: addressee.instrument ?? whole?.instrument };
  return {
    ...addressee,
    names: addressee.names ?? whole.names,
    asPrinted: whole.asPrinted,
    instrument: addressee.instrument ?? whole.instrument,
  };
};

/** Each ask with its addressees; those of the paragraph whom no ask names are asked all of it. */
const addressedAsks = (text: AddressedText): AddressedAsk[] => {
  const asks = text.asks ?? [];
  if (asks.length === 0) return [{ n: 1, addressees: asked(text.addressees) }];
  const groups = new Set(asks.flatMap(({ addressees }) => addressees.map(({ group }) => group)));
  const unnamed = asked(text.addressees).filter(({ group }) => !groups.has(group));
  return asks.map(({ n, addressees }) => ({
    n,
    addressees: [...asked(addressees).map((addressee) => inContext(addressee, text)), ...unnamed],
  }));
};

/** The stronger verdict wins; asks add up, less those of which it is known that they do not apply. */
const merge = (one: Bearer | undefined, reached: Reached, n: number): Bearer => {
  if (!one) return { ...reached, asks: [n] };
  const [own, other] = [STRENGTH[one.applicability], STRENGTH[reached.applicability]];
  const winner = other > own ? { ...one, applicability: reached.applicability, reason: reached.reason } : one;
  if (own > 0 && other === 0) return winner;
  return { ...winner, asks: own === 0 && other > 0 ? [n] : [...new Set([...one.asks, n])].sort((a, b) => a - b) };
};

const inOrder = (a: Bearer, b: Bearer): number =>
  BEARER_KINDS.indexOf(a.kind) - BEARER_KINDS.indexOf(b.kind) ||
  compareText(a.country ?? a.slug ?? '', b.country ?? b.slug ?? '');

/**
 * The bearers of a recommendation, each at most once. Partners, chapeaux, preambles, narrative and omitted paragraphs
 * bind nobody. A treaty named beside one addressee also tells which treaty "those that have not done so" have not joined.
 */
export const fanOut = (text: AddressedText, world: World): Bearer[] => {
  if (text.actionable === false || text.chapeau || (text.kind && NOBODY_ASKED.includes(text.kind))) return [];
  const tied = text.addressees.find((addressee) => addressee.instrument)?.instrument;
  const instruments = tied ? [tied] : (text.instruments ?? []);
  const bearers = new Map<string, Bearer>();
  for (const { n, addressees } of addressedAsks(text)) {
    for (const reached of addressees.flatMap((addressee) => reachedBy(addressee, text, world, instruments))) {
      const key = `${reached.kind} ${reached.country ?? reached.slug}`;
      bearers.set(key, merge(bearers.get(key), reached, n));
    }
  }
  return [...bearers.values()].sort(inOrder);
};

export type BearerTotals = Record<BearerKind, Record<Applicability, number>>;

const countBearers = (bearers: readonly Bearer[]): BearerTotals => {
  const of = (kind: BearerKind): Record<Applicability, number> => {
    const count = (applicability: Applicability): number =>
      bearers.filter((bearer) => bearer.kind === kind && bearer.applicability === applicability).length;
    const [applies, doesNotApply, unknown] = APPLICABILITIES.map(count);
    return { applies: applies ?? 0, does_not_apply: doesNotApply ?? 0, unknown: unknown ?? 0 };
  };
  return { state: of('state'), parliament: of('parliament'), body: of('body'), collective: of('collective') };
};

/** Bearers by kind and applicability; demonstration States are never in the world's figures. */
export const totals = (bearers: readonly Bearer[]): { world: BearerTotals; demonstration: BearerTotals } => ({
  world: countBearers(bearers.filter(({ demonstration }) => !demonstration)),
  demonstration: countBearers(bearers.filter(({ demonstration }) => demonstration)),
});
