import type { Belongings } from './belongings';
import { foreignIn, type Found } from './canaries';
import { tokenFor, unpacked } from './canary-tokens';
import type { Api, Operation } from './operations';
import { send } from './requests';
import { STATES, type Sender, type World } from './world';

// What would end the session or the membership that the search runs on.
const LEFT_OUT = /^(Session\.signOut)/;

// A long public list is exported whole to whoever asks as nobody and to one member, and to all others as far as it is about
// the tenants' States.
const WHOLE_TO = 'another NGO';
const exportsOf = ({ queries, csv, access }: Operation, { actor, name }: Sender): Record<string, string>[] => {
  if (!csv) return [];
  const inParts = access === 'public' && actor !== null && name !== WHOLE_TO && queries.includes('country');
  return inParts ? STATES.map((country) => ({ format: 'csv', country })) : [{ format: 'csv' }];
};

const queriesFor = (operation: Operation, sender: Sender): Record<string, string>[] => [
  {},
  ...exportsOf(operation, sender),
  ...(operation.queries.includes('scope') ? [{ scope: 'queue' }] : []),
];

// A refused change says the same whoever refuses it, so three tenants stand for all; reads are tried on every tenant.
const REFUSED_BY = ['ministry', 'NGO', 'OHCHR'];

/** Every address of an operation that this sender tries: with what is their own only where nothing is changed by it. */
const addressesFor = (operation: Operation, sender: Sender, belongings: readonly Belongings[]) =>
  operation.path.includes('{')
    ? belongings
        .filter(
          ({ tenant }) => operation.method === 'get' || (tenant !== sender.tenant && REFUSED_BY.includes(tenant.name)),
        )
        .flatMap(({ parameters }) =>
          parameters.filter(({ path }) => path.test(operation.path)).map(({ values }) => values),
        )
    : [{}];

/** Pages of the portal. */
const PAGES = [
  '/',
  '/countries/AUS',
  '/countries/NZL',
  '/search?q=act',
  '/organisations',
  '/recommendations',
  '/documents',
];

export interface Search {
  readonly foreign: Found[];
  /** Own tokens that were found: without any, the search would prove nothing. */
  readonly own: number;
  readonly answers: number;
  /** Operations that told somebody a token of their own. */
  readonly told: ReadonlySet<string>;
  /** Senders whose session was gone when their turn to read ended: they would have asked as nobody. */
  readonly lost: readonly string[];
  /** The same of their turn to change. */
  readonly ended: readonly string[];
  /** Answers of 5xx, which would have hidden what they were to tell. */
  readonly failed: readonly string[];
}

/** Names and addresses that come in with changes, so that they would be found where a change is written down. */
const ownWords = ({ tenants }: World, { tenant }: Sender): Readonly<Record<string, string>> => {
  if (!tenant) return {};
  const word = (): string => tokenFor('people', tenants.indexOf(tenant));
  return { email: `${word()}@example.org`, applicantEmail: `${word()}@example.org`, applicantName: word() };
};

const openTo = (api: Api, everybody: boolean): Operation[] =>
  api.operations.filter(({ id, access }) => !LEFT_OUT.test(id) && (everybody || access !== 'public'));

const isSignedIn = async ({ actor, agent }: Sender): Promise<boolean> =>
  actor === null || (await agent.get('/api/v1/session')).status === 200;

/** Every operation and page as every sender, about everything of every tenant. `everybody`: what is open to all as well. */
export const search = async (
  world: World,
  api: Api,
  belongings: readonly Belongings[],
  { everybody }: { everybody: boolean },
): Promise<Search> => {
  const foreign: Found[] = [];
  const told = new Set<string>();
  const failed: string[] = [];
  let [own, answers] = [0, 0];
  const look = (sender: Sender, where: string, text: string): void => {
    const result = foreignIn(world, sender, where, text);
    foreign.push(...result.foreign);
    if (result.own > 0) told.add(where);
    own += result.own;
    answers += 1;
  };
  const ask = async (sender: Sender, operation: Operation): Promise<void> => {
    const known = ownWords(world, sender);
    for (const parameters of addressesFor(operation, sender, belongings)) {
      for (const query of queriesFor(operation, sender)) {
        const { status, text, headers } = await send(sender.agent, api, operation, parameters, { query, known });
        if (status >= 500) failed.push(`${sender.name} · ${operation.id}: ${String(status)}`);
        look(sender, operation.id, `${unpacked(text)} ${JSON.stringify(headers)}`);
      }
    }
  };
  const asked = openTo(api, everybody);
  const [lost, ended]: [string[], string[]] = [[], []];
  // All reads first: some changes succeed, and end an organisation, an account or a membership.
  for (const reads of [true, false]) {
    for (const sender of world.senders) {
      for (const operation of asked) if ((operation.method === 'get') === reads) await ask(sender, operation);
      for (const page of everybody && reads ? PAGES : []) look(sender, page, (await sender.agent.get(page)).text);
      if (!(await isSignedIn(sender))) (reads ? lost : ended).push(sender.name);
    }
  }
  return { foreign, own, answers, told, lost, ended, failed };
};
