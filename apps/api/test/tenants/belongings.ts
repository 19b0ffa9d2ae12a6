import { tokenFor } from './canary-tokens';
import { anImport, anUpdate, aPublishedUpdate, type Fixture, withFile } from './fixtures';
import { aPasskey, aToken } from './own-things';
import { aRecovery } from './people';
import type { Tenant, World } from './world';

/** Things of a tenant that requests can be about, kept: by the address that they belong to. */
export interface Belongings {
  readonly tenant: Tenant;
  readonly parameters: readonly { path: RegExp; values: Readonly<Record<string, string>> }[];
  /** Tokens in files, in their names and in their titles. */
  readonly files: number;
}

/** Those who may write about the commitments of the fixtures. */
const attaches = ({ name }: Tenant): boolean =>
  ['ministry', 'ministry abroad', 'NGO', 'other NGO', 'OHCHR'].includes(name);

const UPDATES = /^\/api\/v1\/updates\/\{id\}/;

export const belongingsOf = async (world: World, tenant: Tenant, n: number): Promise<Belongings> => {
  const parameters: Belongings['parameters'][number][] = [];
  const keep = (path: RegExp, { parameters: values }: Fixture): void => void parameters.push({ path, values });
  let files = 0;
  const word = (): string => {
    files += 1;
    return tokenFor('files', n);
  };
  if (tenant.kind !== 'operator') {
    const draft = await anUpdate(world, tenant, 'draft');
    keep(UPDATES, attaches(tenant) ? await withFile(world, tenant, draft, word) : draft);
  }
  if (tenant.kind === 'ministry') keep(UPDATES, await anUpdate(world, tenant, 'submitted'));
  if (tenant.kind === 'ngo') keep(/^\/api\/v1\/published-updates\/\{id\}/, await aPublishedUpdate(world, tenant));
  if (tenant.kind === 'ohchr' || tenant.kind === 'nmirf') {
    const run = await anImport(world, tenant, 'review');
    await insertPartsOf(world, tenant, run.parameters['id'] ?? '');
    keep(/^\/api\/v1\/imports\/\{/, run);
  }
  await privateRows(world, tenant);
  return { tenant, parameters, files };
};

/** What can be asked for by its key once the tokens stand in the rows: the organisation, its people and posts, what waits. */
export const keysOf = async ({ heed }: World, { organisationId }: Tenant): Promise<Belongings['parameters']> => {
  const [keys] = await heed.rows<Record<string, string>>(
    `SELECT (SELECT user_id FROM people.membership WHERE organisation_id = $1 LIMIT 1) AS "userId",
            (SELECT name FROM people.post WHERE organisation_id = $1 LIMIT 1) AS post,
            (SELECT id FROM people.invitation WHERE organisation_id = $1 LIMIT 1) AS invitation`,
    [organisationId],
  );
  const { userId = '', post = '', invitation = '' } = keys ?? {};
  return [
    { path: /^\/api\/v1\/organisations\/\{id\}/, values: { id: organisationId } },
    { path: /^\/api\/v1\/(people|installation\/accounts)\/\{userId\}/, values: { userId } },
    { path: /^\/api\/v1\/(posts|handover)\/\{/, values: { post, name: post } },
    { path: /^\/api\/v1\/invitations\/\{id\}/, values: { id: invitation } },
  ];
};

/** What reading and reviewing leave beside the text itself. */
const insertPartsOf = async ({ heed }: World, { organisationId }: Tenant, run: string): Promise<void> => {
  const of = `'${organisationId}', '${run}'`;
  await heed.rows(`
    INSERT INTO imports.import_finding (organisation_id, run_id, n, code, ref, detail) VALUES (${of}, 900, 'text-missing', '1', 'A line');
    INSERT INTO imports.import_row (organisation_id, run_id, n, line, outcome, code, detail, cells)
      VALUES (${of}, 900, 1, 'rejected', 'text-missing', 'A row', '{"text": "A cell"}');
    INSERT INTO imports.import_change (organisation_id, run_id, by_user_id, by_organisation_id, post, action, ref, changes)
      SELECT ${of}, user_id, '${organisationId}', 'Desk', 'edit', '1', '[{"field": "title", "from": "A", "to": "B"}]'
      FROM people.membership WHERE organisation_id = '${organisationId}' LIMIT 1`);
};

const insertComment = async ({ heed }: World, { organisationId }: Tenant): Promise<void> => {
  await heed.rows(
    `INSERT INTO working.comment (id, organisation_id, update_id, author_organisation_id, author_post, body)
     SELECT gen_random_uuid(), organisation_id, id, organisation_id, 'Desk', 'Say more.' FROM working.status_update
     WHERE organisation_id = $1 LIMIT 1`,
    [organisationId],
  );
};

const insertSteps = async ({ heed }: World, { organisationId }: Tenant): Promise<void> => {
  await heed.rows(
    `INSERT INTO people.invitation (organisation_id, id, email, roles, post, token_hash, expires_at)
     VALUES ($1, gen_random_uuid(), 'a' || gen_random_uuid() || '@example.org', '{reader}', 'Desk', sha256(gen_random_uuid()::text::bytea), now() + interval '7 days')`,
    [organisationId],
  );
  await heed.rows(
    `INSERT INTO people.organisation_event (organisation_id, n, event, by_organisation_id, by_post, reason) VALUES ($1, 100, 'verified', $1, 'Desk', 'Known.')`,
    [organisationId],
  );
  await heed.rows(
    `INSERT INTO people.application (organisation_id, applicant_name, applicant_email)
     VALUES ($1, 'An applicant', 'a' || gen_random_uuid() || '@example.org')`,
    [organisationId],
  );
  await heed.rows("UPDATE people.organisation SET contact_post = 'Desk' WHERE id = $1", [organisationId]);
};

/** Rows that no request makes by itself, so that their words are looked for as well. */
const privateRows = async (world: World, tenant: Tenant): Promise<void> => {
  await insertComment(world, tenant);
  await aToken(world, tenant);
  await aPasskey(world, tenant);
  await aRecovery(world, tenant);
  await insertSteps(world, tenant); // last: whoever applied is forgotten with the next who joins
};
