import { connect } from 'node:net';
import { aHeedApp } from '../../../test/app';

const numbered = (count: number): string => `{${Array.from({ length: count }, (_, n) => `"k${n}":1`).join(',')}}`;
const ID = '00000000-0000-4000-8000-000000000000';

describe('A request made to do harm', () => {
  const heed = aHeedApp('empty');
  const signIn = (body: string) => heed.anyone().post('/api/v1/session').type('json').send(body);
  const put = (body: string) => heed.anyone().put(`/api/v1/updates/${ID}`).type('json').send(body);

  it.each([
    ['40,000 unknown keys', numbered(40_000), 413, 'request.too_large'],
    ['400 unknown keys', numbered(400), 400, 'request.unknown_field'],
    ['4,000 brackets', '['.repeat(4_000), 400, 'request.malformed'],
    ['nine levels', `${'['.repeat(9)}${']'.repeat(9)}`, 400, 'request.malformed'],
    ['1,300 objects', `{"email":[${'{},'.repeat(1_300)}{}]}`, 400, 'request.malformed'],
    ['half a surrogate pair', '{"email":"a@example.org","password":"\\ud83d"}', 400, 'request.malformed'],
    ['an inner name', '{"email":"a@example.org","password":"x","constructor":{}}', 400, 'request.unknown_field'],
    ['another inner name', '{"email":"a@example.org","password":"x","__proto__":{}}', 400, 'request.unknown_field'],
    ['an inner name inside', '{"email":{"prototype":1},"password":"x"}', 400, 'request.unknown_field'],
  ])('with %s is answered at once and shortly', async (_what, body, status, code) => {
    const started = performance.now();
    const refusal = await heed.anyone().post('/api/v1/session').type('json').send(body);
    expect([refusal.status, refusal.body.code]).toEqual([status, code]);
    expect(refusal.text.length).toBeLessThan(2_500);
    expect(refusal.body.fields?.length ?? 0).toBeLessThanOrEqual(20);
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  it.each([
    ['what cannot be seen', 'a\uFE0F'.repeat(200), ['noHiddenCharacters', 'isLength']],
    ['a filler', '\u3164\u3164', ['noHiddenCharacters']],
    ['joiners alone', '\u200D\u200D', ['noHiddenCharacters', 'matches']],
    ['a joiner that Latin has no use for', 'De\u200Dsk', ['noHiddenCharacters']],
    ['what turns the direction of writing', 'Ministry \u202Eecitsuj fo', ['noHiddenCharacters']],
    ['an empty place', 'Ministry\u2060 of Justice', ['noHiddenCharacters']],
  ])('with a name of %s is refused by the field', async (_what, contactPost, reasons) => {
    const application = {
      names: [{ lang: 'en', name: contactPost }],
      kind: 'ngo',
      countriesOfWork: [],
      contactPost,
      applicantName: contactPost,
      applicantEmail: 'somebody@example.org',
    };
    const { status, body } = await heed.anyone().post('/api/v1/organisations/applications').send(application);
    const of = (name: string) =>
      body.fields
        .filter(({ field }: { field: string }) => field === name)
        .map(({ reason }: { reason: string }) => reason)
        .sort();
    expect(status).toBe(400);
    for (const field of ['names.0.name', 'contactPost', 'applicantName'])
      expect(of(field)).toEqual([...reasons].sort());
  });

  it('with an address that is too long once it is in small letters is refused', async () => {
    const email = `${'\u0130'.repeat(32)}@${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.example`;
    const { status, body } = await heed.anyone().post('/api/v1/recoveries/ask').send({ email });
    expect([status, body.fields?.[0]?.field]).toEqual([400, 'email']);
  });

  it('with bytes that are no UTF-8 is refused before anything is made of them', async () => {
    expect(await statusOf(heed.url, 'POST /api/v1/session', 'application/json', NO_UTF8)).toBe(400);
  });

  it('in another encoding of Unicode is refused', async () => {
    const body = Buffer.from('{}', 'utf16le');
    expect(await statusOf(heed.url, 'POST /api/v1/session', 'application/json; charset=utf-16', body)).toBe(415);
  });

  it('may be as long as an account where accounts are written, and nowhere else', async () => {
    const words = JSON.stringify({ narrative: 'x'.repeat(200_000) });
    expect((await put(words)).status).toBe(401);
    expect((await put(JSON.stringify({ narrative: 'x'.repeat(300_000) }))).status).toBe(413);
    expect((await signIn(words)).status).toBe(413);
    expect((await heed.anyone().post('/API/v1/Updates').type('json').send(words)).status).toBe(401);
    expect((await heed.anyone().post('/api/v1/updatesX').type('json').send(words)).status).toBe(413);
  });

  it('with an inner name in its query is refused by the field', async () => {
    for (const name of ['constructor', '__proto__', 'prototype']) {
      const { status, body } = await heed.anyone().get(`/api/v1/commitments?${name}=1`);
      expect([status, body.code, body.fields?.[0]?.field]).toEqual([400, 'request.unknown_field', name]);
    }
  });

  it.each([
    '/api/v1/commitments?asOf=0000-01-01',
    '/api/v1/published-updates?asOf=0000-01-01',
    '/api/v1/progress?asOf=1899-12-31',
    '/?asOf=0000-01-01',
    '/countries/QMA?asOf=0000-01-01',
    '/api/v1/published-updates?commitment=------------------------------------',
  ])('for %s is a mistake of the reader', async (path) => {
    expect((await heed.anyone().get(path)).status).toBe(400);
  });

  it.each([
    ['http://x:99999999/', 400],
    ['http://localhost/no-such-place', 404],
    ['//:99999999/', 404],
  ])('for the whole address %s is never a fault of the server', async (target, status) => {
    expect(await statusOf(heed.url, `GET ${target}`)).toBe(status);
  });
});

const NO_UTF8 = Buffer.concat([
  Buffer.from('{"email":"a@example.org","password":"'),
  Buffer.from([0xff, 0xfe]),
  Buffer.from('"}'),
]);
/** Clients will not send such things, so they are written by hand. */
function statusOf(url: string, line: string, type?: string, body = Buffer.alloc(0)): Promise<number> {
  const { port, hostname } = new URL(url);
  const about = type ? `Content-Type: ${type}\r\nContent-Length: ${body.length}\r\n` : '';
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.on('data', (data) => (answer += data.toString('utf8')));
    socket.on('error', reject);
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])));
    socket.write(`${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${about}\r\n`);
    socket.write(body);
  });
}
