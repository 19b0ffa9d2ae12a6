import type { ErrorCode } from '@heed/contracts';
import { ACTIONS, can, mayAtAll, type Action, type Actor } from '@heed/domain';
import type { Fixture } from './fixtures';
import type { Operation } from './operations';
import type { Answer } from './requests';

/**
 * `guard`: refused by what is known of the sender alone, before anything is loaded. `target`: refused for what the request
 * is about. `hidden`: as if it were not there. `state`: theirs to do, at another time.
 */
export type Expectation = 'public' | 'open' | 'state' | 'session' | 'guard' | 'target' | 'hidden';

const isAction = (access: string): access is Action => ACTIONS.some((action) => action === access);

/** What the table of access says of this request, before it is sent. */
export const expected = (
  actor: Actor | null,
  { access }: Operation,
  { target, ownedBy }: Fixture,
  scoped: boolean,
): Expectation => {
  if (access === 'public') return 'public';
  if (!isAction(access)) throw new Error(`no action ${access}`);
  if (!actor) return 'session';
  if (!mayAtAll(actor, access).allowed) return 'guard';
  if (ownedBy !== undefined && ownedBy !== actor.userId) return 'hidden';
  if (scoped) return 'open'; // a list is cut to what its reader may see, and an act of one's own is one's own
  const about = can(actor, access, target);
  if (about.allowed) return 'open';
  if (about.reason === 'wrong_state') return 'state';
  return about.reason === 'not_visible' ? 'hidden' : 'target';
};

const succeeds = (status: number): boolean => status < 400;

const STATUSES: Readonly<Record<Expectation, (status: number) => boolean>> = {
  public: succeeds,
  open: succeeds,
  state: (status) => status === 409,
  session: (status) => status === 401,
  guard: (status) => status === 403,
  target: (status) => status === 403,
  hidden: (status) => status === 404,
};

type Refusal = readonly [status: number, code: ErrorCode];

/** What everybody may ask for and nobody gets here: exactly this answer, whoever asks. */
const NEVER: Readonly<Record<string, Refusal>> = {
  'Imports.matrix': [404, 'not_found'], // the run is of a text, not of a matrix to be filled in
  'StaticFiles.asset': [404, 'not_found'], // of a name that no file has
  'RecoveryUse.use': [404, 'link.not_valid'], // a link that nobody was given
  'SignIn.secondFactor': [401, 'session.wrong_credentials'], // of a sign-in that nobody began
  'PasskeySession.signIn': [401, 'session.wrong_credentials'], // by a passkey that nobody has
  'Lists.take': [400, 'request.invalid'], // the file is no list
};

/** What some are refused who may ask, since of what went before. */
const SOMETIMES: Readonly<Record<string, Refusal>> = {
  'Updates.draft': [409, 'update.open_already'],
  'Posts.change': [409, 'request.conflict'],
  'Organisations.edit': [412, 'version.stale'],
  'Imports.publish': [422, 'import.incomplete'],
  'Updates.submit': [422, 'update.incomplete'],
};

const codeOf = (text: string): string => /"code":"([^"]*)"/.exec(text)?.[1] ?? '';

const isRefusal = ({ status, text }: Answer, refusal: Refusal | undefined): boolean =>
  refusal !== undefined && status === refusal[0] && codeOf(text) === refusal[1];

/** Whether the answer is the one that was expected. */
export const isAsExpected = (should: Expectation, { id }: Operation, answer: Answer): boolean => {
  if (should !== 'open' && should !== 'public') return STATUSES[should](answer.status);
  const never = NEVER[id];
  return never ? isRefusal(answer, never) : STATUSES[should](answer.status) || isRefusal(answer, SOMETIMES[id]);
};

/** Names of operations that are excepted here and are in the API no more. */
export const outdated = (operations: readonly Operation[]): string[] =>
  [...Object.keys(NEVER), ...Object.keys(SOMETIMES)].filter((name) => !operations.some(({ id }) => id === name));
