import type { Quota } from './window-counts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Whose requests are counted together. */
export type CountedBy = 'network' | 'member' | 'organisation';

export interface Limit extends Quota {
  by: CountedBy;
  /** How many of them may be under way at once. */
  running?: number;
}

/**
 * How much of what (docs/adr/0027-limits-by-class.md). A network is often a ministry, a university or a whole country's
 * carrier behind one address: what is counted by it is wider than one person needs.
 */
export const LIMITS = {
  'public-reads': { most: 300, window: MINUTE, by: 'network' },
  'public-searches': { most: 60, window: MINUTE, by: 'network' },
  'public-exports': { most: 30, window: HOUR, by: 'network', running: 3 },
  'public-changes': { most: 60, window: MINUTE, by: 'network' },
  'sign-ins': { most: 60, window: MINUTE, by: 'network' },
  doors: { most: 60, window: HOUR, by: 'network' },
  'member-reads': { most: 300, window: MINUTE, by: 'member' },
  'member-searches': { most: 60, window: MINUTE, by: 'member' },
  'member-exports': { most: 6, window: HOUR, by: 'member', running: 1 },
  'member-changes': { most: 240, window: MINUTE, by: 'member' },
  imports: { most: 30, window: HOUR, by: 'member' },
  accounts: { most: 60, window: HOUR, by: 'organisation' },
  attachments: { most: 30, window: HOUR, by: 'organisation' },
} as const satisfies Record<string, Limit>;

export type LimitClass = keyof typeof LIMITS;

/** All requests of one network together, whatever they ask for: counted before anything of them is read. */
export const CEILING = { most: 3_000, window: MINUTE } satisfies Quota;

/** What is known of a request when its class is chosen. */
export interface Asked {
  method: string;
  /** The route's own pattern, such as `/api/v1/updates/:id`. */
  route: string;
  signedIn: boolean;
  /** A whole list as a file. */
  wholeSheet: boolean;
}

/** Parts of the page, the workspace's own files and the checks of a balancer: under the ceiling alone. */
const FREE = /^\/(assets|workspace|health)(\/|$)|^\/api\/docs\.css$/;
const SEARCH = /^(\/api\/v1)?\/search$/;
const FILE = /\/(exchange|export|rejected\.xlsx|matrix\.docx)$/;

/** Changes that cost or show more than others. */
const CHANGES: readonly (readonly [RegExp, LimitClass])[] = [
  [/^\/api\/v1\/(imports(\/paste)?|lists)$/, 'imports'],
  [/^\/api\/v1\/updates\/:id\/evidence$/, 'attachments'],
  [/^\/api\/v1\/updates\/:id\/(submit|publish)$/, 'accounts'],
];

/** What somebody without an account may ask of the people behind Heed, or open with a code that was passed on. */
const DOORS = /^\/api\/v1\/(invitations\/(look|accept)|organisations\/applications|recoveries\/(ask|use))$/;

/** Proving who one is, in one step or two, by whatever means; guesses at one account are counted there as well. */
const SIGN_INS = /^\/api\/v1\/session(\/(passkey(\/options)?|second-factor))?$/;
/** The two steps of signing in through a provider, which a browser asks for as pages. */
const THROUGH_PROVIDER = /^\/api\/v1\/session\/oidc(\/|$)/;

/** Ways in are as narrow for those who are in already: whoever has one account would have a wider door to the others. */
const wayIn = (method: string, route: string): LimitClass | null => {
  if (method !== 'POST') return null;
  if (DOORS.test(route)) return 'doors';
  return SIGN_INS.test(route) ? 'sign-ins' : null;
};

export const classOf = ({ method, route, signedIn, wholeSheet }: Asked): LimitClass | null => {
  const read = method === 'GET' || method === 'HEAD';
  if (read && FREE.test(route)) return null;
  if (read && SEARCH.test(route)) return signedIn ? 'member-searches' : 'public-searches';
  if (read && (wholeSheet || FILE.test(route))) return signedIn ? 'member-exports' : 'public-exports';
  if (THROUGH_PROVIDER.test(route)) return 'sign-ins';
  if (read) return signedIn ? 'member-reads' : 'public-reads';
  const door = wayIn(method, route);
  if (door !== null || !signedIn) return door ?? 'public-changes';
  return CHANGES.find(([pattern]) => pattern.test(route))?.[1] ?? 'member-changes';
};
