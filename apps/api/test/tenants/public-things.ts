import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { anUpdate, withFile, type Fixture } from './fixtures';
import type { Operation } from './operations';
import { memberOf, PASSWORD, tenantNamed, type Sender, type World } from './world';

const KEYS = `SELECT
  (SELECT id::text FROM catalogue.commitment ORDER BY id LIMIT 1) AS commitment,
  (SELECT id::text FROM catalogue.recommendation ORDER BY id LIMIT 1) AS recommendation,
  (SELECT key FROM catalogue.document ORDER BY key LIMIT 1) AS document,
  (SELECT slug FROM people.organisation WHERE public_page AND state = 'verified' ORDER BY slug LIMIT 1) AS organisation,
  (SELECT id::text FROM published.public_evidence WHERE kind = 'file' ORDER BY id LIMIT 1) AS evidence,
  (SELECT max(tree_size)::text FROM platform.checkpoint) AS checkpoint`;

const PARAMETERS: readonly (readonly [path: RegExp, of: string])[] = [
  [/\/commitments\/\{id\}/, 'commitment'],
  [/\/recommendations\/\{id\}/, 'recommendation'],
  [/\/documents\/\{key\}/, 'document'],
  [/\/organisations\/(public\/)?\{slug\}/, 'organisation'],
  [/\/evidence\/\{id\}/, 'evidence'],
  [/\/proofs\/consistency/, 'checkpoint'],
];

/** A published file of the seeds, whose bytes were left behind with the template, has those of a file that is there. */
const withBytes = async (world: World, id: string): Promise<void> => {
  const owner = tenantNamed(world, 'NGO');
  const { parameters } = await withFile(world, owner, await anUpdate(world, owner, 'draft'));
  await world.heed.rows(
    `SET session_replication_role = replica;
     UPDATE published.published_evidence p SET storage_key = e.storage_key, sha256 = e.sha256, bytes = e.bytes
     FROM working.evidence e WHERE p.id = '${id}' AND e.id = '${parameters['evidenceId'] ?? ''}';
     RESET session_replication_role`,
  );
};

const keys = new WeakMap<World, Promise<Readonly<Record<string, string>>>>();
const look = async (world: World): Promise<Readonly<Record<string, string>>> => {
  const [row] = await world.heed.rows<Record<string, string | null>>(KEYS);
  const known: Record<string, string> = {};
  for (const [name, value] of Object.entries(row ?? {})) {
    if (value === null) throw new Error(`the seeds have no ${name} for the public`);
    known[name] = value;
  }
  await withBytes(world, known['evidence'] ?? '');
  return known;
};

/** What the public may ask for, and is there. */
const found = async (world: World, { path }: Operation): Promise<Pick<Fixture, 'parameters' | 'query'>> => {
  const known = keys.get(world) ?? look(world);
  keys.set(world, known);
  const of = PARAMETERS.find(([pattern]) => pattern.test(path))?.[1];
  const value = of === undefined ? undefined : (await known)[of];
  if (value === undefined) return { parameters: { iso3: 'AUS' } };
  return {
    parameters: { id: value, key: value, slug: value },
    query: of === 'checkpoint' ? { from: value, to: value } : {},
  };
};

/** Somebody who was invited, holding the link. */
const invited = async (world: World): Promise<Fixture['known']> => {
  const token = randomBytes(32).toString('base64url');
  await world.heed.rows(
    `INSERT INTO people.invitation (organisation_id, id, email, roles, post, token_hash, expires_at)
     VALUES ($1, $2::uuid, $2::uuid::text || '@example.org', '{reader}', 'Desk', $3, now() + interval '7 days')`,
    [tenantNamed(world, 'NGO').organisationId, randomUUID(), createHash('sha256').update(token).digest()],
  );
  return { token, name: 'A newcomer', password: PASSWORD };
};

const APPLICATION = {
  names: [{ lang: 'en', name: 'An applicant' }],
  kind: 'ngo',
  countriesOfWork: ['AUS'],
  contactPost: 'Desk',
};

/** What an operation that is open to everybody is asked, so that it can answer. */
export const openToAll = async (
  world: World,
  _variant: string,
  operation: Operation,
  sender: Sender,
): Promise<Fixture> => {
  const about = { ...(await found(world, operation)), target: {} };
  if (operation.id.startsWith('Joining.')) return { ...about, known: await invited(world) };
  if (operation.id === 'Applications.apply') return { ...about, known: APPLICATION };
  const email = sender.email ?? memberOf(world, tenantNamed(world, 'NGO')).email;
  return { ...about, known: { email, password: PASSWORD } };
};
