// Verifies a trail of a million entries in fifty chains, made for it in a database of its own, and prints what that took.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const api = join(dirname(fileURLToPath(import.meta.url)), '..', 'apps', 'api', 'dist');
const require = createRequire(import.meta.url);
const { startEmbeddedPostgres } = require(join(api, 'database', 'embedded-postgres.js'));
const { migrateDatabase } = require(join(api, 'commands', 'databases', 'migrate.command.js'));
const { onDatabase } = require(join(api, 'commands', 'operator.module.js'));
const { readEnv } = require(join(api, 'config', 'env.js'));
const { Checkpointer } = require(join(api, 'modules', 'audit', 'checkpoints', 'checkpointer.js'));
const { CheckpointSigner } = require(join(api, 'modules', 'audit', 'checkpoints', 'checkpoint-signer.js'));
const { TrailVerification } = require(join(api, 'modules', 'audit', 'verification', 'trail-verification.js'));

const ENTRIES = Number(process.env.BENCH_ENTRIES ?? 1_000_000);
const CHAINS = 50;
const LIMIT_SECONDS = 60;

// Entries as platform.append_audit writes them; only the head is set once, at the end of each chain.
const CHAIN = `
DO $$
DECLARE
  chain uuid := gen_random_uuid(); before bytea := platform.no_hash(); after bytea; line text; said text; target uuid;
  moment timestamptz := date_trunc('milliseconds', clock_timestamp());
  stamp text := to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
  digest text := repeat('5a', 32);
BEGIN
  FOR place IN 1..${Math.round(ENTRIES / CHAINS)} LOOP
    target := gen_random_uuid();
    said := format('{"action":"update.edited","actor":{"organisation":"%1$s","post":"Desk officer","user":"%1$s"},"changed":["narrative","status"],"content":"%3$s","request":"%2$s","salt":"%3$s","target":{"id":"%2$s","kind":"update"}}', chain, target, digest);
    line := format('{"algorithm":"sha256","at":"%s","chain":"%s","entry":%s,"prev":"%s","seq":%s,"version":2}', stamp, chain, said, encode(before, 'hex'), place);
    after := sha256('\\x00'::bytea || convert_to(line, 'UTF8'));
    INSERT INTO platform.audit_entry (chain_id, seq, hash, prev_hash, canonical, at, action, target_kind, target_id, organisation_id, request_id, post)
    VALUES (chain, place, after, before, line, moment, 'update.edited', 'update', target, chain, target, 'Desk officer');
    before := after;
  END LOOP;
  INSERT INTO platform.audit_chain (chain_id, seq, hash) VALUES (chain, ${Math.round(ENTRIES / CHAINS)}, before);
END $$`;

const timed = async (what, work) => {
  const started = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const busy = `${((user + system) / 1e6).toFixed(1).padStart(6)} s of this process's own`;
  console.log(
    `${what.padEnd(34)} ${seconds.toFixed(1).padStart(7)} s ${busy}  ${Math.round(ENTRIES / seconds)} entries/s`,
  );
  return { result, seconds };
};

const fill = async (url) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('SET ROLE heed_owner');
  for (let chain = 0; chain < CHAINS; chain += 1) await client.query(CHAIN);
  await client.query('ANALYZE platform.audit_entry, platform.audit_chain');
  await client.end();
};

const folder = mkdtempSync(join(tmpdir(), 'heed-bench-'));
const database = await startEmbeddedPostgres({ dataFolder: folder, exclusive: true });
try {
  await migrateDatabase(database.url);
  const env = readEnv({ HEED_DATA: folder, NODE_ENV: 'development' });
  await timed('made', () => fill(database.url));
  await onDatabase(env, database.url, async (services) => {
    await timed('first checkpoint over all', () => services.get(Checkpointer).take({ patient: true }));
    await timed('a checkpoint where nothing is new', () => services.get(Checkpointer).take({ patient: true }));
    const kept = [await services.get(Checkpointer).take({ patient: true })];
    const key = services.get(CheckpointSigner).publicKey;
    const { result, seconds } = await timed('verified', () => services.get(TrailVerification).run({ key, kept }));
    const { entries, inTree, faults } = result;
    console.log(
      `${entries} entries, ${inTree} beneath the checkpoint, ${faults.length} faults; limit ${LIMIT_SECONDS} s`,
    );
    if (entries !== ENTRIES || inTree !== ENTRIES || faults.length > 0 || seconds > LIMIT_SECONDS) process.exitCode = 1;
  });
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
