import { randomUUID } from 'node:crypto';
import type { ImportState, Target, UpdateState } from '@heed/domain';
import { memberOf, tenantNamed, type Tenant, type World } from './world';

let turn = 0;
/** Each fixture on a commitment of its own: an organisation has one open update on each. */
const nextOf = (commitments: readonly string[]): string => {
  turn += 1;
  return commitments[turn % commitments.length] ?? '';
};

const groundOf = (world: World, { name }: Tenant): string => {
  if (name === 'OHCHR') return world.ofOhchr;
  return name === 'ministry abroad' ? world.abroad : nextOf(world.commitments);
};

const voiceOf = ({ kind }: Tenant) => (kind === 'ngo' ? ('independent' as const) : ('bearer' as const));

/** What the rules are told of a commitment that the tenant may write about. */
export const commitmentTarget = (world: World, owner: Tenant): NonNullable<Target['commitment']> => {
  const ohchr = owner.name === 'OHCHR';
  const assigned = tenantNamed(world, owner.name === 'ministry abroad' ? 'ministry abroad' : 'ministry');
  return {
    bearerKind: ohchr ? 'body' : 'state',
    country: ohchr ? null : (owner.iso3 ?? 'AUS'),
    body: ohchr ? 'ohchr' : null,
    demonstration: false,
    assignedTo: ohchr ? [] : [assigned.organisationId],
  };
};

export interface Fixture {
  readonly parameters: Readonly<Record<string, string>>;
  readonly target: Target;
  /** Of a person, not of an organisation: everybody else is told that it is not there. */
  readonly ownedBy?: string;
  /** Fields of the request's body by name. */
  readonly known?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

const REMOVE_OPEN = (organisation: string, commitment: string): string => `
  DELETE FROM working.comment WHERE update_id IN (SELECT id FROM working.status_update WHERE organisation_id = '${organisation}' AND commitment_id = '${commitment}' AND state <> 'published');
  DELETE FROM working.evidence WHERE update_id IN (SELECT id FROM working.status_update WHERE organisation_id = '${organisation}' AND commitment_id = '${commitment}' AND state <> 'published');
  DELETE FROM working.update_ask_status WHERE update_id IN (SELECT id FROM working.status_update WHERE organisation_id = '${organisation}' AND commitment_id = '${commitment}' AND state <> 'published');
  DELETE FROM working.status_update WHERE organisation_id = '${organisation}' AND commitment_id = '${commitment}' AND state <> 'published'`;

/** An update in this state, complete enough to be published, with an item of evidence. */
export const anUpdate = async (world: World, owner: Tenant, state: UpdateState): Promise<Fixture> => {
  const { heed } = world;
  const [id, evidenceId, commitment] = [randomUUID(), randomUUID(), groundOf(world, owner)];
  const { actor } = memberOf(world, owner);
  await heed.rows(REMOVE_OPEN(owner.organisationId, commitment));
  await heed.rows(
    `INSERT INTO working.status_update (id, organisation_id, commitment_id, country_iso3, voice, state, status, period_start, period_end,
       narrative, created_by, post, submitted_at, published_at)
     SELECT $1, $2, c.id, c.country_iso3, $4, $5, 'planned', '2026-01-01', '2026-06-30', 'Said.', $6, 'Desk',
       CASE WHEN $5 NOT IN ('draft') THEN now() END, CASE WHEN $5 = 'published' THEN now() END
     FROM catalogue.commitment c WHERE c.id = $3`,
    [id, owner.organisationId, commitment, voiceOf(owner), state, actor.userId],
  );
  await heed.rows(
    `INSERT INTO working.evidence (id, organisation_id, update_id, kind, title, url, created_by)
     VALUES ($1, $2, $3, 'link', 'A law', 'https://example.org/', $4)`,
    [evidenceId, owner.organisationId, id, actor.userId],
  );
  return {
    parameters: { id, evidenceId },
    target: {
      commitment: commitmentTarget(world, owner),
      update: { organisationId: owner.organisationId, voice: voiceOf(owner), state },
      evidence: { visibility: 'public', recipients: [] },
    },
    known: { comment: 'Say more.', reason: '' },
  };
};

/** The same with a file, as its author attaches one; `word` gives what stands in the file, in its name and in its title. */
export const withFile = async (
  world: World,
  owner: Tenant,
  update: Fixture,
  word = () => 'a-file',
): Promise<Fixture> => {
  const id = update.parameters['id'] ?? '';
  const state = update.target.update?.state;
  await world.heed.rows("UPDATE working.status_update SET state = 'draft' WHERE id = $1", [id]);
  const answer = await memberOf(world, owner)
    .agent.post(`/api/v1/updates/${id}/evidence`)
    .set('Idempotency-Key', randomUUID())
    .attach('file', Buffer.from(`Told by ${word()}.\n`), `${word()}.txt`)
    .field('title', `A file ${word()}`);
  if (answer.status !== 201) throw new Error(`no file was attached: ${answer.text}`);
  await world.heed.rows('UPDATE working.status_update SET state = $2 WHERE id = $1', [id, state]);
  return { ...update, parameters: { id, evidenceId: answer.body.id } };
};

/** An account as the public sees it, with its row on the working side. */
export const aPublishedUpdate = async (world: World, owner: Tenant): Promise<Fixture> => {
  const update = await anUpdate(world, owner, 'published');
  const id = update.parameters['id'] ?? '';
  await world.heed.rows(`
    SET session_replication_role = replica;
    INSERT INTO published.published_update (id, commitment_id, organisation_id, organisation_kind, country_iso3, voice, status, period_start,
      period_end, narrative, measures, obstacles, next_steps, status_reason, published_by, demonstration)
    SELECT id, commitment_id, organisation_id, '${owner.kind}', country_iso3, voice, status, period_start, period_end, narrative, measures,
      obstacles, next_steps, status_reason, organisation_id, false FROM working.status_update WHERE id = '${id}';
    RESET session_replication_role`);
  return update;
};

const TEXT = `CEDAW/C/AUS/CO/3
Committee on the Elimination of Discrimination against Women

Concluding observations on the third periodic report of Australia

1. The Committee considered the third periodic report of Australia at its 2091st meeting, held on 4 June 2024.

A. Principal areas of concern and recommendations

2. The Committee is concerned that nobody keeps records of what was asked.

3. The Committee recommends that the State party keep records of what it was asked to do.
`;

const templates = new Map<string, string>();

/** A run that was read as any other, once for each tenant; what the matrix changes are copies of it. */
const template = async (world: World, owner: Tenant): Promise<string> => {
  const known = templates.get(owner.organisationId);
  if (known) return known;
  const { agent } = memberOf(world, owner);
  const started = await agent
    .post('/api/v1/imports/paste')
    .set('Idempotency-Key', randomUUID())
    .send({ name: 'A text about records', text: TEXT, ...(owner.iso3 ? { country: owner.iso3 } : {}) });
  if (started.status !== 201) throw new Error(`no run was started: ${started.text}`);
  const id = String(started.body.id);
  for (let tries = 0; tries < 300; tries += 1) {
    const { body } = await agent.get(`/api/v1/imports/${id}`);
    if (body.state === 'review' || body.state === 'ready') break;
    if (body.state === 'failed') throw new Error(`the text was not read: ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  templates.set(owner.organisationId, id);
  return id;
};

const COPIED = ['import_source', 'import_line', 'import_document', 'import_paragraph', 'import_row', 'import_finding'];

const knownColumns = new Map<string, string[]>();

const columnsOf = async ({ heed }: World, table: string): Promise<string[]> => {
  const known = knownColumns.get(table);
  if (known) return known;
  const rows = await heed.rows<{ name: string }>(
    "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'imports' AND table_name = $1",
    [table],
  );
  const names = rows.map(({ name }) => name);
  knownColumns.set(table, names);
  return names;
};

/** Copies rows of one table of the template's, some columns with other values. */
const copied = (
  table: string,
  columns: readonly string[],
  fresh: Readonly<Record<string, string>>,
  source: string,
): string =>
  `INSERT INTO imports.${table} (${columns.join(', ')}) SELECT ${columns.map((name) => fresh[name] ?? name).join(', ')}
   FROM imports.${table} WHERE ${table === 'import_run' ? 'id' : 'run_id'} = '${source}'`;

/** A run in this state, with all that was read of its text. */
export const anImport = async (world: World, owner: Tenant, state: ImportState): Promise<Fixture> => {
  const source = await template(world, owner);
  const id = randomUUID();
  const fresh = { id: `'${id}'`, state: `'${state}'`, version: '1', sha256: `encode(sha256('${id}'), 'hex')` };
  const statements = [copied('import_run', await columnsOf(world, 'import_run'), fresh, source)];
  for (const table of COPIED)
    statements.push(copied(table, await columnsOf(world, table), { run_id: `'${id}'` }, source));
  await world.heed.rows(statements.join(';\n'));
  const [part] = await world.heed.rows<{ documentId: string; paragraphId: string }>(
    `SELECT document_id AS "documentId", id AS "paragraphId" FROM imports.import_paragraph WHERE run_id = '${id}' ORDER BY position LIMIT 1`,
  );
  return {
    parameters: { id, ...part },
    target: { import: { organisationId: owner.organisationId, country: owner.iso3, demonstration: false, state } },
    known: { from: 0.5, at: 10, title: 'Another title', actionVerb: 'asks' },
  };
};

/** Two texts that may ask the same, not decided on. */
export const aProposal = async ({ heed }: World): Promise<Fixture> => {
  await heed.rows('DELETE FROM catalogue.cluster_proposal');
  const [row] = await heed.rows<{ id: string }>(
    `INSERT INTO catalogue.cluster_proposal (id, paragraph_id, other_paragraph_id, similarity, suggestion, reasons)
     SELECT gen_random_uuid(), min(id::text)::uuid, max(id::text)::uuid, 0.9, 'same-ask', '[]' FROM (
       SELECT p.id FROM catalogue.paragraph p JOIN catalogue.document d ON d.id = p.document_id WHERE NOT d.demonstration ORDER BY p.id LIMIT 2) two
     RETURNING id`,
  );
  return { parameters: { id: row?.id ?? '' }, target: { cluster: { demonstrationTexts: 0 } } };
};
