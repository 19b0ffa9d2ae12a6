import type { LoggerService } from '@nestjs/common';
import { JsonLog } from '../../src/http/logging/json-log';
import type { HeedUnderTest } from '../app';
import { plant, type Planted } from './canaries';
import { tokensIn, type Token } from './canary-tokens';
import { apiOf, type Api } from './operations';
import { search, type Search } from './search';
import { aWorld, type Tenant, type World } from './world';

const PLATFORM_CHAIN = '00000000-0000-0000-0000-000000000000';

export interface CanaryRun extends Search {
  readonly planted: Planted;
  /** Tokens of anybody in the log of the run and in the outbox; and in the trail, where they do not belong. */
  readonly kept: { log: string[]; outbox: string[]; trail: string[] };
  /** Operations that answer with words of the sender's own, and told nobody any. */
  readonly blind: readonly string[];
  readonly telling: number;
  /** Exceptions that the API has no operation for. */
  readonly outdated: readonly string[];
}

/** What reads of the working side and has no words of a tenant's in it, each with its reason. */
const WORDLESS: Readonly<Record<string, string>> = {
  'AccountOidc.leave': 'sends the browser away',
  'Assignments.list': 'names of ministries and agencies, which the public knows',
  'Imports.fanOut': 'numbers',
  'Imports.matrix': 'there is none: the run is of a text',
  'Installation.counts': 'numbers',
  'Openings.list': 'the operator’s own words, and a name that the public knows',
  'Openings.entries': 'answers while two have opened it, with acts on accounts: openings.int-spec plants words there',
  'MyCommitments.list': 'words of the catalogue, and the state of an unfinished update',
  'Organisations.list': 'names of organisations, which the public knows',
  'OwnSessions.list': 'names of organisations, which the public knows',
  'Proposals.list': 'words of the catalogue',
  'Publisher.read': 'names of organisations, which the public knows',
  'Trail.inclusion': 'one entry, of those that Trail.entries lists',
  'Trail.verification': 'numbers and hashes',
  'Updates.list': 'words of the catalogue, and names of organisations',
};

const tellingOf = ({ operations }: Api): string[] =>
  operations
    .filter(({ id, method, access }) => method === 'get' && access !== 'public' && WORDLESS[id] === undefined)
    .map(({ id }) => id);

const words = (text: string): string[] => tokensIn(text).map(({ area, tenant }) => `${area} of ${String(tenant)}`);

/** A post's name belongs in the trail of its own organisation, which for the operator is the platform's; no other word does in any. */
const belongsIn = (chain: string, { area }: Token, tenant: Tenant | undefined): boolean =>
  area === 'posts' && chain === (tenant?.kind === 'operator' ? PLATFORM_CHAIN : tenant?.organisationId);

const inTrail = async ({ heed, tenants }: World): Promise<string[]> => {
  const entries = await heed.rows<{ chain: string; text: string }>(
    'SELECT chain_id AS chain, canonical || action || target_kind || target_id AS text FROM platform.audit_entry',
  );
  return entries.flatMap(({ chain, text }) =>
    tokensIn(text)
      .filter((token) => !belongsIn(chain, token, tenants[token.tenant]))
      .map(({ area, tenant }) => `${area} of ${tenants[tenant]?.name ?? ''} in ${chain}: ${text}`),
  );
};

/**
 * Plants, searches, and looks at what was written down meanwhile. `before`: takes one of the two layers away, which what is
 * open to everyone does not go through.
 */
export const runCanaries = async (heed: HeedUnderTest, before?: () => Promise<void>): Promise<CanaryRun> => {
  const world = await aWorld(heed);
  const api = await apiOf(heed);
  const { belongings, planted } = await plant(world);
  await before?.();
  const lines: string[] = [];
  const log: LoggerService = new JsonLog('trace', { write: (line: string) => void lines.push(line) });
  heed.app.useLogger(log);
  const result = await search(world, api, belongings, { everybody: !before });
  const outbox = await heed.rows<{ text: string }>('SELECT payload::text AS text FROM platform.outbox');
  const kept = {
    log: words(lines.join('')),
    outbox: words(outbox.map(({ text }) => text).join('\n')),
    trail: await inTrail(world),
  };
  const telling = tellingOf(api);
  const blind = telling.filter((id) => !result.told.has(id));
  process.stdout.write(
    `canaries: ${String(planted.columns.length)} columns (${String(planted.rows)} rows) and ${String(planted.files)} file parts planted, ${String(result.answers)} answers and ${String(lines.length)} log lines searched, ${String(result.own)} own found by ${String(telling.length - blind.length)} of ${String(telling.length)} operations, ${String(result.foreign.length)} foreign\n`,
  );
  return {
    ...result,
    planted,
    kept,
    blind,
    telling: telling.length,
    outdated: Object.keys(WORDLESS).filter((id) => !api.operations.some((one) => one.id === id)),
  };
};

/** A search that could not find anything proves nothing: what was planted, where, and who was told their own words. */
export const expectToSee = (run: CanaryRun, excepted: Partial<Pick<CanaryRun, 'ended' | 'failed'>> = {}): void => {
  const { planted, own, telling, blind, outdated, lost, ended, failed } = run;
  expect(planted.missed).toEqual([]);
  expect(planted.columns.length).toBeGreaterThan(30);
  expect(planted.files).toBeGreaterThan(10);
  expect(own).toBeGreaterThan(100);
  expect(telling).toBeGreaterThan(15);
  const nothing = { blind: [], outdated: [], lost: [], ended: [], failed: [] };
  expect({ blind, outdated, lost, ended, failed }).toEqual({ ...nothing, ...excepted });
};
