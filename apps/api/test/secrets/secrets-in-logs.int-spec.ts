import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecoveryCodesView } from '@heed/contracts';
import { generateSync } from 'otplib';
import { Client } from 'pg';
import { aMember } from '../a-member';
import { type ServedProduct, serveProduct } from '../fuzz/served-product';
import { createTestDatabase, type TestDatabase } from '../test-database';

const canary = (): string => randomBytes(32).toString('base64url');
const PROVEN = `UPDATE people.session SET assurance = 'phishing_resistant', proven_at = now()`;

/** Everything said to be a secret while the product ran, by what it is. */
const secrets = new Map<string, string>();
const secret = (what: string, value = canary()): string => {
  if (value === '') throw new Error(`no ${what}`);
  secrets.set(what, value);
  return value;
};

/** What an answer holds under this name: it must be there, or nothing was searched for. */
const within = (answer: unknown, name: string): string => {
  const value: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : undefined;
  if (typeof value !== 'string' || value === '') throw new Error(`no ${name} in ${JSON.stringify(answer)}`);
  return value;
};

interface Asked {
  body?: unknown;
  headers?: Record<string, string>;
}

describe('The built product, told to log all it can', () => {
  let database: TestDatabase;
  let client: Client;
  let product: ServedProduct;
  let cookie = '';
  let csrf = '';

  beforeAll(async () => {
    database = await createTestDatabase('empty');
    client = new Client({ connectionString: database.adminUrl });
    await client.connect();
    product = await serveProduct({
      DATABASE_URL: database.servingUrl,
      HEED_SECRET_KEY: secret('key of the installation', randomBytes(32).toString('base64')),
      HEED_OIDC_ISSUER: 'https://127.0.0.1:1/',
      HEED_OIDC_CLIENT_ID: 'heed',
      HEED_OIDC_NAME: 'Provider',
      HEED_OIDC_CLIENT_SECRET: secret('secret of the provider'),
      HEED_RATE_LIMITS: 'off',
      LOG_LEVEL: 'trace',
    });
    secret("database's password", new URL(database.servingUrl).password);
  }, 300_000);

  afterAll(async () => {
    await product.stop();
    await client.end();
    await database.drop();
  });

  const rows = async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
    const found: { rows: Row[] } = await client.query<never>(sql, [...parameters]);
    return found.rows;
  };
  const ask = (method: string, path: string, { body, headers = {} }: Asked = {}): Promise<Response> =>
    fetch(`${product.url}/api/v1${path}`, {
      method,
      redirect: 'manual',
      headers: {
        'Content-Type': 'application/json',
        ...(cookie ? { Cookie: cookie, 'X-CSRF-Token': csrf } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  const keep = async (answer: Response, what: string): Promise<void> => {
    const [given = ''] = answer.headers.getSetCookie();
    cookie = given.split(';')[0] ?? '';
    secret(`session ${what}`, within({ cookie: cookie.split('=')[1] }, 'cookie'));
    csrf = secret(`CSRF token ${what}`, within(await answer.json(), 'csrfToken'));
    await rows(PROVEN);
  };
  const anonymous = (): void => {
    cookie = '';
    csrf = '';
  };

  it('shows none of the secrets that pass through it, whatever goes wrong', async () => {
    const statuses: Record<string, number> = {};
    const note = (what: string, { status }: Response): void => {
      statuses[what] = status;
    };

    const { email, password } = await aMember({ rows }, { roles: ['administrator', 'validator', 'contributor'] });
    secret('password', password);
    await keep(await ask('POST', '/session', { body: { email, password } }), 'by password');

    const named = { name: 'A tool', scopes: ['read'], days: 30 };
    const key = { 'Idempotency-Key': secret('idempotency key') };
    const made: unknown = await (await ask('POST', '/tokens', { body: named, headers: key })).json();
    const authorisation = { Authorization: `Bearer ${secret('token', within(made, 'token'))}` };

    const invitation = { email: 'somebody@heed.example.org', roles: ['contributor'], post: 'Desk officer' };
    const asked = { body: invitation, headers: { 'Idempotency-Key': canary() } };
    const link = secret(
      'one-time link',
      within(await (await ask('POST', '/invitations', asked)).json(), 'link').split('#')[1],
    );
    const enrolment: unknown = await (await ask('POST', '/account/totp')).json();
    const code = generateSync({ secret: secret('TOTP secret', within(enrolment, 'secret')) });
    secret('TOTP code', `"${code}"`); // six digits alone stand in many a time of day
    const enrolled = await ask('POST', '/account/totp/confirm', { body: { code } });
    secret('session after enrolment', /=([^;]+)/.exec(enrolled.headers.getSetCookie()[0] ?? '')?.[1] ?? '');
    const confirmed: RecoveryCodesView = await enrolled.json();
    for (const [n, one] of confirmed.codes.entries()) secret(`recovery code ${n + 1}`, one);

    anonymous();
    note('a token used', await ask('GET', '/commitments', { headers: authorisation }));
    note('a link looked at', await ask('POST', '/invitations/look', { body: { token: link } }));
    const joined = { token: link, name: 'A person', password: secret('password of whoever joins') };
    note('a link used', await ask('POST', '/invitations/accept', { body: joined }));
    note('a link used twice', await ask('POST', '/invitations/accept', { body: joined }));

    const wrong = { email, password: secret('wrong password') };
    note('a wrong password', await ask('POST', '/session', { body: wrong }));
    const broken = `{"email":"${email}","password":"${secret('password in broken JSON')}`;
    note('broken JSON', await ask('POST', '/session', { body: broken }));
    const extra = { email, password, [secret('name of a field')]: secret('value of a field') };
    note('an unknown field', await ask('POST', '/session', { body: extra }));
    note('a secret in an address', await ask('GET', `/search?q=${secret('words searched for')}`));
    note(
      'an unknown token',
      await ask('GET', '/commitments', { headers: { Authorization: `Bearer ${secret('bad token')}` } }),
    );
    note('a provider away', await ask('GET', '/session/oidc'));

    const begun: unknown = await (await ask('POST', '/session', { body: { email, password } })).json();
    const second = { challenge: secret('challenge', within(begun, 'challenge')), method: 'recovery_code' };
    note(
      'a wrong code',
      await ask('POST', '/session/second-factor', {
        body: { ...second, code: secret('wrong code', canary().slice(0, 30)) },
      }),
    );
    const right = { ...second, code: confirmed.codes[0] };
    await keep(await ask('POST', '/session/second-factor', { body: right }), 'by two steps');

    const fresh = { password: secret('new password') };
    await rows('ALTER TABLE people.credential RENAME TO hidden');
    note('a table that is gone', await ask('PUT', '/account/password', { body: fresh }));
    note('a table that is gone, at the door', await ask('POST', '/session', { body: { email, password } }));
    await rows('ALTER TABLE people.hidden RENAME TO credential');
    const holding = rows('BEGIN; LOCK TABLE people.credential IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(7); COMMIT');
    await new Promise((started) => setTimeout(started, 500));
    note('a statement that waits', await ask('PUT', '/account/password', { body: fresh }));
    await holding;
    await rows("ALTER TABLE people.credential ADD CONSTRAINT never CHECK (secret = '') NOT VALID");
    note('a row that is refused', await ask('PUT', '/account/password', { body: fresh }));
    await rows('ALTER TABLE people.credential DROP CONSTRAINT never');

    expect(statuses).toEqual({
      'a link looked at': 200,
      'a link used': 201,
      'a link used twice': 404,
      'a provider away': 302,
      'a row that is refused': 400,
      'a secret in an address': 200,
      'a statement that waits': 503,
      'a table that is gone': 500,
      'a table that is gone, at the door': 500,
      'a token used': 200,
      'a wrong code': 401,
      'a wrong password': 401,
      'an unknown field': 400,
      'an unknown token': 401,
      'broken JSON': 400,
    });
    const own = product.output();
    expect(own).toMatch(/"level":"error"/);
    expect(own).toMatch(/"level":"(debug|trace)"/);
    const log = await logOfDatabase();
    expect(log).toContain('canceling statement due to statement timeout');
    const told = [...secrets].flatMap(([what, value]) => [
      ...(own.includes(value) ? [`${what} in the product's output`] : []),
      ...(log.includes(value) ? [`${what} in the database's log`] : []),
    ]);
    expect([...secrets].filter(([, value]) => value.length < 6)).toEqual([]);
    expect(secrets.size).toBeGreaterThan(25);
    expect(told).toEqual([]);
  }, 120_000);

  const logOfDatabase = async (): Promise<string> => {
    const [place] = await rows<{ folder: string }>("SELECT current_setting('data_directory') AS folder");
    const file = join(place?.folder ?? '', '..', 'postgres.log');
    if (!existsSync(file)) throw new Error(`the log of the tests' database is not at ${file}`);
    return readFileSync(file, 'utf8');
  };
});
