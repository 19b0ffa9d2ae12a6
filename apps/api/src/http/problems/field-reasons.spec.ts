import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as contracts from '@heed/contracts';
import { getMetadataStorage } from 'class-validator';
import { fieldProblems } from './field-problems';

const SOURCES = join(__dirname, '..', '..');
const LISTED: readonly string[] = contracts.FIELD_REASONS;
/** Let a field pass instead of refusing it. */
const NO_REFUSAL = ['conditionalValidation', 'isOptional'];
/** Codes of entries in the trail, which refuse nothing. */
const OF_THE_TRAIL = ['oidc', 'operator', 'stale'];

const rulesOf = (contract: unknown): string[] => {
  if (typeof contract !== 'function') return [];
  const rules = getMetadataStorage().getTargetValidationMetadatas(contract, '', true, false);
  return rules.map(({ name, type }) => name ?? type);
};
const writtenIn = (source: string): string[] =>
  [...source.matchAll(/(?:reason: |refuse\('file\.\w+', )'([a-z][a-zA-Z0-9]*)'/g)].map(([, reason = '']) => reason);

describe('The reason why a field is refused', () => {
  it('is a listed one for every rule of every request', () => {
    const rules = Object.values(contracts).flatMap(rulesOf);
    expect(rules).toEqual(expect.arrayContaining(['isIn', 'day', 'isUuid']));
    expect(rules.filter((rule) => !NO_REFUSAL.includes(rule) && !LISTED.includes(rule))).toEqual([]);
  });

  it('is a listed one wherever it is written down', () => {
    const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('spec.ts'))
      .map((name) => readFileSync(join(SOURCES, name), 'utf8'));
    const reasons = sources.flatMap(writtenIn);
    expect(reasons).toEqual(expect.arrayContaining(['askOfCommitment', 'maxItems', 'contentDiffers']));
    expect(reasons.filter((reason) => !OF_THE_TRAIL.includes(reason) && !LISTED.includes(reason))).toEqual([]);
  });

  it('is given for twenty fields at most, those that are not known first', () => {
    const broken = Array.from({ length: 100 }, (_, n) => ({ property: `f${n}`, constraints: { isString: '' } }));
    const unknown = { property: 'colour', constraints: { whitelistValidation: '' } };
    const problems = fieldProblems([...broken, unknown]);
    expect(problems).toHaveLength(20);
    expect(problems[0]).toEqual({ field: 'colour', reason: 'whitelistValidation' });
  });
});
