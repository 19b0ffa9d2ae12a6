import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { createTestDatabase } from '../../test/test-database';
import type { TestDatabase } from '../../test/test-database';
import { catalogueSnapshot } from './catalogue-snapshot';
import { MIGRATIONS } from './migration-files';

// What the catalogue of PostgreSQL says, not what the migrations meant.
describe('the database catalogue', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await createTestDatabase('empty');
    client = new Client({ connectionString: database.adminUrl });
    await client.connect();
  }, 120_000);
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const names = async (sql: string): Promise<string[]> => {
    const { rows } = await client.query<[string]>({ text: sql, rowMode: 'array' });
    return rows.map(([name]) => name).sort();
  };
  const ROLES = "rolname LIKE 'heed\\_%' AND rolname NOT IN ('heed_bootstrap')";

  it('is as the committed snapshot says (npm run heed -- snapshot writes it anew)', async () => {
    expect(await catalogueSnapshot(database.adminUrl)).toBe(readFileSync(join(MIGRATIONS, 'snapshot.txt'), 'utf8'));
  });

  it('has row-level security, enabled and forced, on every working table and on the audit', async () => {
    const guarded = await names(`SELECT c.oid::regclass::text FROM pg_class c WHERE c.relkind IN ('r', 'p')
      AND c.relrowsecurity AND c.relforcerowsecurity`);
    const working = await names(`SELECT c.oid::regclass::text FROM pg_class c
      WHERE c.relkind IN ('r', 'p') AND c.relnamespace IN ('working'::regnamespace, 'imports'::regnamespace)`);
    expect(working.length).toBeGreaterThan(0);
    expect(guarded).toEqual(expect.arrayContaining([...working, 'platform.audit_entry', 'platform.audit_chain']));
  });

  it('has a policy for each application role that holds a grant on a guarded table', async () => {
    const blind = `SELECT format('%s %s', g.grantee, g.table_name) FROM information_schema.role_table_grants g
      WHERE g.table_schema IN ('working', 'imports') AND g.grantee LIKE 'heed\\_%' AND g.grantee <> 'heed_owner' AND NOT EXISTS (
        SELECT FROM pg_policies p WHERE p.schemaname = g.table_schema AND p.tablename = g.table_name AND g.grantee = ANY (p.roles))`;
    expect(await names(blind)).toEqual([]);
  });

  it('has no policy for everyone', async () => {
    expect(await names("SELECT policyname FROM pg_policies WHERE 'public' = ANY (roles)")).toEqual([]);
  });

  it('has no application role that is a superuser, bypasses policies, logs in or creates', async () => {
    const mighty = `SELECT rolname FROM pg_roles WHERE ${ROLES} AND rolname NOT IN ('heed_login', 'heed_server')
      AND (rolsuper OR rolbypassrls OR rolcanlogin OR rolcreaterole OR rolcreatedb OR rolreplication)`;
    expect(await names(mighty)).toEqual([]);
    const logins = `SELECT rolname FROM pg_roles WHERE rolname IN ('heed_login', 'heed_server')
      AND NOT (rolsuper OR rolbypassrls OR rolinherit OR rolcreaterole OR rolcreatedb) ORDER BY 1`;
    expect(await names(logins)).toEqual(['heed_login', 'heed_server']);
  });

  it('has no application role but the owner that owns anything or leads to another role', async () => {
    const owners = `SELECT DISTINCT c.relowner::regrole::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname IN ('catalogue', 'people', 'working', 'published', 'progress', 'platform', 'context', 'imports')`;
    expect(await names(owners)).toEqual(['heed_owner']);
    const paths = `SELECT format('%s in %s', m.member::regrole, m.roleid::regrole) FROM pg_auth_members m
      JOIN pg_roles r ON r.oid = m.member WHERE r.rolname LIKE 'heed\\_%' AND r.rolname NOT IN ('heed_login', 'heed_server', 'heed_bootstrap')`;
    expect(await names(paths)).toEqual([]);
    const toOwner = `SELECT m.member::regrole::text FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid
      WHERE r.rolname IN ('heed_owner', 'heed_backup') AND m.member::regrole::text <> 'heed_bootstrap'`;
    expect([...new Set(await names(toOwner))]).toEqual(['heed_login']); // of the commands, not of the serving process
  });

  it('has no function that runs with its owner’s rights but those that were reviewed', async () => {
    const allowed = [
      'people.account_counts(integer)',
      'people.administrators_beside(uuid,uuid)',
      'people.belongs_elsewhere(uuid,uuid)',
      'people.close_first_invitation(uuid)',
      'people.end_access()',
      'people.end_account_access()',
      'people.end_sessions(uuid,uuid,uuid)',
      'people.forget_application()',
      'people.helps(uuid,uuid)',
      'people.hold_role()',
      'people.host_stands(uuid)',
      'people.is_own_name(uuid)',
      'people.left_to_agree(uuid,uuid)',
      'people.may_be_opened(uuid,uuid[])',
      'people.may_know_of(uuid,uuid)',
      'people.openable(uuid)',
      'people.opened_chains()',
      'people.own_kind()',
      'people.own_state()',
      'people.own_world()',
      'people.publish_by_default()',
      'people.remember_holder()',
      'people.stand_in(uuid)',
      'people.take_post()',
      'people.waits_for_first(uuid)',
      'people.was_settled(uuid,uuid,integer)',
      'platform.append_audit(text,uuid,uuid)',
      'platform.append_step(text,uuid)',
      'platform.forget_keys()',
      'published.assert_author()',
      'published.assert_event_author()',
      'published.assert_evidence()',
      'published.assert_part_author()',
      'published.has_signed_file(uuid)',
      'published.was_signed(uuid)',
      'working.keep_content()',
      'working.keep_ground()',
    ];
    const definers = `SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema')`;
    expect(await names(definers)).toEqual(allowed);
  });

  it('has the tenant in every foreign key between working tables', async () => {
    const bare = `SELECT format('%s %s', k.conrelid::regclass, k.conname) FROM pg_constraint k
      JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
      WHERE k.contype = 'f' AND c.relnamespace = t.relnamespace AND c.relnamespace IN ('working'::regnamespace, 'imports'::regnamespace)
        AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (k.conkey) AND a.attname = 'organisation_id')`;
    expect(await names(bare)).toEqual([]);
  });

  it('lets the portal read public views and public tables only', async () => {
    const readable =
      await names(`SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'v', 'm', 'p') AND n.nspname IN ('people', 'working', 'published', 'platform', 'imports')
        AND has_table_privilege('heed_portal', c.oid, 'SELECT')`);
    expect(readable).toEqual([
      'platform.audit_node',
      'platform.checkpoint',
      'published.assessment',
      'published.public_ask_status',
      'published.public_evidence',
      'published.public_organisation',
      'published.public_update',
    ]);
    const writable =
      await names(`SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'v', 'm', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
        AND has_table_privilege('heed_portal', c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')`);
    expect(writable).toEqual([]);
  });

  it('lets the cataloguer write texts and what follows from them, and read nothing of what members write', async () => {
    const granted = (
      privileges: string,
    ): string => `SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'catalogue', 'progress')
        AND has_table_privilege('heed_cataloguer', c.oid, '${privileges}')`;
    expect(await names(granted('INSERT, UPDATE, DELETE, TRUNCATE'))).toEqual([
      'platform.catalogue_change',
      'working.assignment',
    ]);
    const read = `SELECT format('%s.%s', a.attrelid::regclass, a.attname) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relkind = 'r' AND c.relnamespace IN ('working'::regnamespace, 'people'::regnamespace) AND a.attnum > 0 AND NOT a.attisdropped
        AND has_column_privilege('heed_cataloguer', c.oid, a.attnum, 'SELECT')`;
    expect(await names(read)).toEqual([
      'working.assignment.commitment_id',
      'working.status_update.commitment_id',
      'working.status_update.id',
      'working.update_ask_status.ask_id',
    ]);
    const kept = `SELECT c.relname::text FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'catalogue'::regnamespace
      AND c.relname IN ('country', 'mechanism', 'theme', 'treaty', 'follow_up')
      AND has_table_privilege('heed_cataloguer', c.oid, 'INSERT, UPDATE, DELETE')`;
    expect(await names(kept)).toEqual([]);
  });

  it('lets no application role change or remove what was published or audited', async () => {
    const changeable = `SELECT format('%s %s', r.rolname, c.oid::regclass) FROM pg_roles r, pg_class c
      WHERE ${ROLES} AND r.rolname NOT IN ('heed_owner', 'heed_login') AND c.relkind = 'r'
        AND (c.relnamespace = 'published'::regnamespace OR c.oid = 'platform.audit_entry'::regclass)
        AND (has_any_column_privilege(r.oid, c.oid, 'UPDATE') OR has_table_privilege(r.oid, c.oid, 'DELETE, TRUNCATE'))`;
    expect(await names(changeable)).toEqual([]);
  });

  it('gives no reader the words, the answers or the evidence of a withdrawn account', async () => {
    const [account, commitment, organisation] = [randomUUID(), randomUUID(), randomUUID()];
    await client.query('SET session_replication_role = replica'); // the rows around it do not matter here
    await client.query(
      `INSERT INTO published.published_update (id, commitment_id, organisation_id, organisation_kind, voice, status, period_start,
         period_end, narrative, measures, obstacles, next_steps, status_reason, published_at, published_by, demonstration)
       VALUES ($1, $2, $3, 'ngo', 'independent', 'regressed', '2025-01-01', '2025-06-30', 'canary', '{canary}', 'canary', 'canary',
         'canary', '2025-07-01', $3, true)`,
      [account, commitment, organisation],
    );
    await client.query(`INSERT INTO published.published_ask_status VALUES ($1, $1, 'regressed')`, [account]);
    await client.query(
      `INSERT INTO published.published_evidence (id, published_update_id, n, kind, title, url, received_at)
       VALUES ($1, $1, 1, 'link', 'canary', 'https://canary.example', now())`,
      [account],
    );
    const read = async (): Promise<string> => {
      const answers: unknown[] = [];
      for (const view of ['public_update', 'public_ask_status', 'public_evidence']) {
        answers.push((await client.query(`SELECT * FROM published.${view}`)).rows);
      }
      return JSON.stringify(answers);
    };
    expect(await read()).toMatch(/canary.*regressed.*canary/);
    await client.query(
      `INSERT INTO published.publication_event (id, published_update_id, kind, by_organisation_id) VALUES ($1, $1, 'withdrawn', $2)`,
      [account, organisation],
    );
    const afterwards = await read();
    expect(afterwards).toContain(account);
    expect(afterwards).not.toMatch(/canary|regressed|2025-06-30/);
  });
});
