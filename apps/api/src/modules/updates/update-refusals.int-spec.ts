import { randomUUID } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { UpdateView } from '@heed/contracts';
import { aHeedApp } from '../../../test/app';
import { aState, commitmentOf, type StateUnderTest } from '../../../test/a-state';
import { updateContent } from '../../../test/update-content';

const HOSTILE = `'; DROP TABLE working.status_update; -- <script>alert(1)</script><img src=x onerror=alert(1)> {{7*7}} \u202e`;

describe('bad input to an update', () => {
  const heed = aHeedApp();
  let aus: StateUnderTest;
  let ngo: Awaited<ReturnType<typeof heed.as>>;
  let update: UpdateView;
  const body = updateContent({ status: 'planned' });
  const put = (content: object, version = update.version) =>
    ngo.put(`/api/v1/updates/${update.id}`).set('If-Match', `"${version}"`).send(content);
  const attach = (bytes: Buffer, name: string) =>
    ngo.post(`/api/v1/updates/${update.id}/evidence`).set('Idempotency-Key', randomUUID()).attach('file', bytes, name);

  beforeAll(async () => {
    aus = await aState(heed, 'AUS');
    ngo = await heed.as(aus.ngo, aus.password);
    const commitmentId = await commitmentOf(heed, 'state-aus', 'igwg-8-migration/4(a)');
    const answer = await ngo
      .post('/api/v1/updates')
      .set('Idempotency-Key', randomUUID())
      .send({ ...body, commitmentId });
    update = answer.body;
    expect(answer.status).toBe(201);
  });

  it.each([
    ['an unknown field', { ...body, organisationId: randomUUID() }, 'request.unknown_field', 'organisationId'],
    ['an unknown status', { ...body, status: 'done' }, 'request.invalid', 'status'],
    ['a day that is none', { ...body, periodEnd: '2026-02-31' }, 'request.invalid', 'periodEnd'],
    ['a period that ends before it begins', { ...body, periodEnd: '2025-01-01' }, 'request.invalid', 'periodEnd'],
    ['a narrative that is too long', { ...body, narrative: 'x'.repeat(10_001) }, 'request.invalid', 'narrative'],
    ['a narrative that is no text', { ...body, narrative: { $ne: 1 } }, 'request.invalid', 'narrative'],
    [
      'statuses of asks where there is one ask',
      { ...body, askStatuses: [{ askId: randomUUID(), status: 'planned' }] },
      'request.invalid',
      'askStatuses',
    ],
    ['a character the database cannot hold', { ...body, narrative: 'a\0b' }, 'request.invalid', 'narrative'],
  ])('refuses %s, naming the field, and changes nothing', async (_what, content, code, field) => {
    const answer = await put(content);
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      code,
      requestId: expect.any(String),
      fields: expect.arrayContaining([expect.objectContaining({ field })]),
    });
    const stored: UpdateView = (await ngo.get(`/api/v1/updates/${update.id}`)).body;
    expect(stored.version).toBe(update.version);
  });

  it('refuses malformed JSON, a missing token and a missing session', async () => {
    const malformed = await ngo
      .put(`/api/v1/updates/${update.id}`)
      .set('If-Match', '"1"')
      .set('Content-Type', 'application/json')
      .send('{"status":');
    expect(malformed.body).toMatchObject({ status: 400, code: 'request.malformed' });
    const untold = await ngo
      .put(`/api/v1/updates/${update.id}`)
      .set('If-Match', '"1"')
      .set('X-CSRF-Token', 'wrong')
      .send(body);
    expect(untold.body).toMatchObject({ status: 403, code: 'csrf.invalid' });
    const anyone = await heed.anyone().put(`/api/v1/updates/${update.id}`).set('If-Match', '"1"').send(body);
    expect(anyone.body).toMatchObject({ status: 401, code: 'session.required' });
  });

  it('keeps SQL and HTML in every text field as the words they are', async () => {
    const hostile = {
      ...body,
      narrative: HOSTILE,
      measures: [HOSTILE],
      obstacles: HOSTILE,
      nextSteps: HOSTILE,
      statusReason: HOSTILE,
    };
    const answer = await put(hostile);
    expect(answer.status).toBe(200);
    update = answer.body;
    expect(update).toMatchObject({
      narrative: HOSTILE,
      measures: [HOSTILE],
      obstacles: HOSTILE,
      nextSteps: HOSTILE,
      statusReason: HOSTILE,
    });
    const link = await ngo
      .post(`/api/v1/updates/${update.id}/links`)
      .set('Idempotency-Key', randomUUID())
      .send({ title: HOSTILE, url: 'javascript:alert(1)' });
    expect(link.body).toMatchObject({ status: 400, fields: [expect.objectContaining({ field: 'url' })] });
    const [row] = await heed.rows<{ n: number }>('SELECT count(*)::int AS n FROM working.status_update WHERE id = $1', [
      update.id,
    ]);
    expect(row?.n).toBe(1);
  });

  it('publishes nothing incomplete and no period that is not over', async () => {
    const late = await put({ ...body, periodStart: null, narrative: ' ', status: 'regressed' });
    update = late.body;
    const incomplete = await ngo
      .post(`/api/v1/updates/${update.id}/publish`)
      .set('If-Match', `"${update.version}"`)
      .send({});
    expect(incomplete.body).toMatchObject({ status: 422, code: 'update.incomplete' });
    expect(incomplete.body.fields.map(({ field }: { field: string }) => field)).toEqual([
      'periodStart',
      'narrative',
      'statusReason',
    ]);
    update = (await put({ ...body, periodEnd: '2999-01-01' })).body;
    const future = await ngo
      .post(`/api/v1/updates/${update.id}/publish`)
      .set('If-Match', `"${update.version}"`)
      .send({});
    expect(future.body).toMatchObject({
      status: 422,
      code: 'update.period_in_future',
      fields: [expect.objectContaining({ field: 'periodEnd' })],
    });
  });

  it.each([
    ['HTML called PDF', Buffer.from('<!doctype html><script>alert(1)</script>'), 'report.pdf', 415, 'file.disguised'],
    ['a program called PNG', Buffer.from('MZ' + '\0'.repeat(200), 'latin1'), 'photo.png', 415, 'file.disguised'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'drawing.svg', 415, 'file.type_refused'],
    ['a script called text', Buffer.from('<script>alert(1)</script>'), 'notes.txt', 415, 'file.disguised'],
    ['a ZIP called Word', zip('evil.exe', Buffer.from('MZ')), 'letter.docx', 415, 'file.disguised'],
    [
      'a Word file with macros',
      zip('word/vbaProject.bin', Buffer.from('x'), true),
      'letter.docx',
      415,
      'file.disguised',
    ],
    ['a file over 25 MB', Buffer.alloc(25 * 1024 * 1024 + 1, 'a'), 'large.txt', 413, 'file.too_large'],
    ['an empty file', Buffer.alloc(0), 'empty.pdf', 415, 'file.disguised'],
  ])('refuses %s', async (_what, bytes, name, status, code) => {
    const answer = await attach(bytes, name);
    expect(answer.body).toMatchObject({ status, code, fields: [expect.objectContaining({ field: 'file' })] });
    const [row] = await heed.rows<{ n: number }>(
      'SELECT count(*)::int AS n FROM working.evidence WHERE update_id = $1',
      [update.id],
    );
    expect(row?.n).toBe(0);
  });

  it('takes a text file under a name without its path', async () => {
    const answer = await attach(Buffer.from('Visited on Monday.\n'), '../../etc/pass"wd\u202e.txt');
    expect(answer.body).toMatchObject({ fileName: 'passwd.txt', mediaType: 'text/plain' });
    await ngo.delete(`/api/v1/updates/${update.id}/evidence/${answer.body.id}`).expect(204);
  });
});

/** A ZIP with one deflated entry; with `word`, beside the parts that make it a Word file. */
function zip(name: string, bytes: Buffer, word = false): Buffer {
  const entries: [string, Buffer][] = [
    ...(word
      ? ([
          [
            '[Content_Types].xml',
            Buffer.from(
              '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
            ),
          ],
          ['word/document.xml', Buffer.from('<w:document/>')],
        ] satisfies [string, Buffer][])
      : []),
    [name, bytes],
  ];
  const parts = entries.map(([path, content]) => {
    const packed = deflateRawSync(content);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(content.length, 22);
    header.writeUInt16LE(path.length, 26);
    return Buffer.concat([header, Buffer.from(path), packed]);
  });
  return Buffer.concat(parts);
}
