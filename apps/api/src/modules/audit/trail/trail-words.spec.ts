import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIELD_REASONS, RECOVERY_KINDS } from '@heed/contracts';
import { NAME_CHOICES, ORGANISATION_STATES, ROLES, UPDATE_STATES } from '@heed/domain';
import { memberMessages } from '@heed/messages';

const MODULES = join(__dirname, '..', '..');
const { action: actions, cause, code, field: fields } = memberMessages.audit;

/** Where fields of an entry are not written out, which ones they are. A file that is not named here is found below. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'clusters/cluster-trail.ts': ['decision', 'clusterId', 'added', 'why', 'document', 'texts', 'removed'],
  'demonstration/demonstration-ledger.ts': [], // tables, which are counted where they are shown
  'imports/runs/change-log.ts': [
    ...[
      'state',
      'kind',
      'actionable',
      'ref',
      'text',
      'cleanText',
      'paragraph',
      'actionVerb',
      'verbClass',
      'addressees',
    ],
    ...['themes', 'deadline', 'key', 'title', 'titlePrinted', 'symbol', 'mechanism', 'body', 'adoptedOn', 'country'],
  ],
  'lists/list-trail.ts': ['kind', 'asOf', 'source', 'subjects', 'rows'],
  'organisations/life-cycle/profile-edits.ts': ['contactPost', 'countriesOfWork', 'parent', 'publicPage'],
  'people/members/members.service.ts': ['post'],
  'people/members/posts.service.ts': ['name', 'focalPoint'],
  'updates/drafting.service.ts': [
    ...['status', 'periodStart', 'periodEnd', 'narrative', 'measures', 'obstacles', 'nextSteps', 'statusReason'],
    'askStatuses',
  ],
};

/** Fields whose values are kept, and what these may be; null: a number, a day or an id. */
const CODES: Readonly<Record<string, readonly string[] | null>> = {
  state: [...UPDATE_STATES, ...ORGANISATION_STATES],
  roles: ROLES,
  publishesAs: NAME_CHOICES,
  ganhriStatus: ['A', 'B', 'none'],
  kind: RECOVERY_KINDS,
  agreedBy: ['within', 'helper', 'machine'],
  ganhriStatusOn: null,
  publisher: null,
  organisation: null,
  others: null,
  updates: null,
  assignments: null,
  imports: null,
  entries: null,
};
/** Reasons of entries that are codes. */
const CAUSES = ['second_factor', 'oidc', 'stale', 'operator', 'ohchr'];

const TRAILS = /\b(?:AuditLog|MemberTrail|OrganisationTrail|ClusterTrail|ListTrail|ChangeLog)\b/;
const sources = readdirSync(MODULES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('spec.ts') && !name.startsWith('audit/'))
  .map((name) => ({ name, text: readFileSync(join(MODULES, name), 'utf8') }))
  .filter(({ text }) => TRAILS.test(text));

/** What stands between a brace and the one that closes it. */
const within = (text: string, from: number): string => {
  let depth = 1;
  let end = from;
  for (; depth > 0 && end < text.length; end += 1) depth += { '{': 1, '}': -1 }[text.charAt(end)] ?? 0;
  return text.slice(from, end - 1);
};

/** Names of an object's own fields; what is deeper does not count. */
const keysOf = (body: string): string[] => {
  let flat = body;
  while (/[{([][^{}()[\]]*[})\]]/.test(flat)) flat = flat.replace(/[{([][^{}()[\]]*[})\]]/g, '');
  return flat.split(',').flatMap((part) => /^\s*(\.{3}|\w+)/.exec(part)?.[1] ?? []);
};

const writtenOut = (word: 'codes' | 'diff', text: string): string[] =>
  [...text.matchAll(new RegExp(`\\b${word}(?::| =) \\{`, 'g'))].flatMap(({ index, 0: { length } }) =>
    keysOf(within(text, index + length)),
  );
const namesOthers = ({ text }: { text: string }): boolean =>
  /\bdiff(?:: (?!\{)(?!Record<string, unknown>;)\w|,? \})/.test(text) || writtenOut('diff', text).includes('...');

describe('The trail in words', () => {
  const diffs = sources.flatMap(({ text }) => writtenOut('diff', text));
  const codes = sources.flatMap(({ text }) => writtenOut('codes', text));

  it('knows of every place where fields are not written out', () => {
    expect(
      sources
        .filter(namesOthers)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(ELSEWHERE).sort());
  });

  it('has words for every field that an entry may name', () => {
    expect(diffs).toEqual(expect.arrayContaining(['names', 'email', 'from', 'because']));
    expect(codes).toEqual(expect.arrayContaining(['roles', 'publishesAs', 'others']));
    const named = [...diffs, ...codes, ...Object.values(ELSEWHERE).flat()].filter((field) => field !== '...');
    expect(named.filter((field) => !(field in fields))).toEqual([]);
  });

  it('has words for every code that an entry may hold', () => {
    expect(codes.filter((field) => !(field in CODES))).toEqual([]);
    const told: Readonly<Record<string, object>> = code;
    for (const [field, values] of Object.entries(CODES)) {
      expect([field, Object.keys(told[field] ?? {}).sort()]).toEqual([field, [...new Set(values ?? [])].sort()]);
      expect(codes.includes(field) || field === 'state' || field === 'ganhriStatus').toBe(true);
    }
  });

  it('has words for every reason that is a code', () => {
    const reasons = sources.flatMap(({ text }) =>
      [...text.matchAll(/\breason\??: ('\w+'(?: \| '\w+')*)/g)].flatMap(([, words = '']) =>
        [...words.matchAll(/\w+/g)].map(String),
      ),
    );
    expect(reasons).toEqual(expect.arrayContaining(['second_factor', 'oidc', 'stale', 'operator']));
    const refusals: readonly string[] = FIELD_REASONS;
    expect(reasons.filter((reason) => !refusals.includes(reason) && !CAUSES.includes(reason))).toEqual([]);
    expect(Object.keys(cause).sort()).toEqual([...CAUSES].sort());
  });

  it('has words for every action that is written out', () => {
    const known = Object.entries(actions).flatMap(([noun, verbs]) =>
      Object.keys(verbs).map((verb) => `${noun}.${verb}`),
    );
    const done = sources.flatMap(({ text }) =>
      [...text.matchAll(/\baction: '([a-z]+\.[a-z_]+)',\s*(?:targetKind|aggregateId)/g)].map(([, one = '']) => one),
    );
    expect(done).toEqual(expect.arrayContaining(['update.edited', 'recovery.by_operator', 'invitation.met_account']));
    expect(done.filter((action) => !known.includes(action))).toEqual([]);
  });
});
