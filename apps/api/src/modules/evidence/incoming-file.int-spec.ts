import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { aHeedApp } from '../../../test/app';
import { aMember, type MemberUnderTest } from '../../../test/a-member';

const NOWHERE = '/api/v1/updates/00000000-0000-4000-8000-000000000000/evidence';
const BOUNDARY = 'x-boundary';
const FORM = `multipart/form-data; boundary=${BOUNDARY}`;
const part = (disposition: string, content = 'words'): string =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
const FILE = part('name="file"; filename="a.txt"');
const END = `--${BOUNDARY}--\r\n`;

describe('An upload', () => {
  const heed = aHeedApp('empty');
  const unheld: unknown[] = [];
  const note = (reason: unknown): number => unheld.push(reason);
  let agent: Awaited<ReturnType<typeof heed.as>>;
  beforeAll(async () => {
    const member = await aMember(heed);
    agent = await heed.as(member.email, member.password);
    process.on('unhandledRejection', note);
  });
  afterAll(() => {
    process.removeListener('unhandledRejection', note);
  });
  const send = (body: string | Buffer, type = FORM) =>
    agent
      .post(NOWHERE)
      .set('Idempotency-Key', randomUUID())
      .set('Content-Type', type)
      .send(Buffer.isBuffer(body) ? body : Buffer.from(body));
  const settled = () => new Promise((resolve) => setTimeout(resolve, 200));

  it('of two files is refused, and the server goes on', async () => {
    for (let time = 0; time < 3; time += 1) {
      const refusal = await send(FILE + part('name="file"; filename="b.txt"') + END);
      expect([refusal.status, refusal.body.code]).toEqual([400, 'request.unknown_field']);
    }
    await settled();
    expect(unheld).toEqual([]);
    expect((await heed.anyone().get('/health/live')).status).toBe(200);
  });

  it.each<[string, string | Buffer, string]>([
    ['no boundary', FILE + END, 'multipart/form-data'],
    ['another boundary', FILE + END, 'multipart/form-data; boundary=another'],
    ['no end', FILE, FORM],
    ['an end within a header', `--${BOUNDARY}\r\nContent-Disp`, FORM],
    ['a NUL in the file name', part('name="file"; filename="a\0b.txt"') + END, FORM],
    [
      'a file name that is no UTF-8',
      Buffer.concat([latin1('name="file"; filename="\xe9.txt"'), Buffer.from(END)]),
      FORM,
    ],
    ['a title that is no UTF-8', Buffer.concat([latin1('name="title"', '\xe9'), Buffer.from(FILE + END)]), FORM],
  ])('with %s is a request that cannot be read', async (_what, body, type) => {
    const refusal = await send(body, type);
    expect([refusal.status, refusal.body.code]).toEqual([400, 'request.malformed']);
  });

  it.each([
    ['a field with the name of an inner property', part('name="constructor"') + FILE + END, 'constructor'],
    ['a file in another field', part('name="picture"; filename="a.txt"') + END, 'picture'],
  ])('with %s is refused by the field', async (_what, body, field) => {
    const refusal = await send(body);
    expect([refusal.status, refusal.body.code]).toEqual([400, 'request.unknown_field']);
    expect(refusal.body.fields).toEqual([{ field, reason: 'whitelistValidation' }]);
  });

  /** Head and first bytes of an upload of so many, by this member, over a connection of its own. */
  const begin = async ({ email, password, userId }: MemberUnderTest, length: number): Promise<Socket> => {
    const { port, hostname } = new URL(heed.url);
    const session = await heed.anyone().post('/api/v1/session').send({ email, password });
    await heed.rows("UPDATE people.session SET assurance = 'two_factor' WHERE user_id = $1", [userId]);
    const [cookie = ''] = String(session.headers['set-cookie']).split(';');
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST ${NOWHERE} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nX-CSRF-Token: ${session.body.csrfToken}\r\n` +
        `Idempotency-Key: ${randomUUID()}\r\nConnection: close\r\nContent-Length: ${length}\r\n` +
        `Content-Type: multipart/form-data; boundary=${BOUNDARY}\r\n\r\n${FILE}`,
    );
    await settled();
    return socket;
  };
  const answerOn = (socket: Socket): Promise<string> =>
    new Promise((resolve) => {
      let text = '';
      socket.on('data', (bytes) => (text += bytes.toString('utf8'))).on('close', () => resolve(text));
    });
  const UPLOAD = Buffer.byteLength(FILE + END);

  it.each([
    ['stays', 'SELECT $1::uuid', 'not_found'],
    ['leaves', 'UPDATE people.membership SET ended_at = now() WHERE user_id = $1', 'session.required'],
    [
      'is suspended with the organisation',
      "UPDATE people.organisation SET state = 'suspended' WHERE id = (SELECT organisation_id FROM people.membership WHERE user_id = $1)",
      'access.denied',
    ],
  ])('is judged at its end: whoever %s while it comes in', async (_what, change, code) => {
    const member = await aMember(heed);
    const socket = await begin(member, UPLOAD);
    await heed.rows(change, [member.userId]);
    const answer = answerOn(socket);
    socket.write(END);
    expect(await answer).toContain(`"code":"${code}"`);
  });

  it('that breaks off leaves the server as it was', async () => {
    const socket = await begin(await aMember(heed), 5_000);
    socket.destroy();
    await settled();
    expect(unheld).toEqual([]);
    expect((await heed.anyone().get('/health/live')).status).toBe(200);
  });
});

function latin1(disposition: string, content?: string): Buffer {
  return Buffer.from(part(disposition, content), 'latin1');
}
