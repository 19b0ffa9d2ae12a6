import { randomUUID } from 'node:crypto';
import type { FanOutPreviewView, ImportParagraphView, ImportRunView } from '@heed/contracts';
import { aHeedApp } from '../../../test/app';
import { Transactions } from '../../database/transactions';

const OFFICER = 'desk@ohchr.demo.example';
const MECHANISM = 'coordination@qma-nmirf.demo.example';
const MINISTRY = 'focal.point@qma-interior.demo.example';

const observations = (
  name: string,
  words = 'a written contract',
): string => `Committee on the Elimination of Discrimination against Women

Concluding observations on the third periodic report of ${name}

Adopted on 4 June 2024

1. The Committee considered the third periodic report of ${name} at its 2091st meeting, held on 4 June 2024.

A. Principal areas of concern and recommendations

2. The Committee is concerned that women in seasonal work have no contract.

3. The Committee recommends that the State party give every woman in seasonal work ${words} .
`;

const exchange = (key: string, document: object, annotation: object): string =>
  JSON.stringify({
    Format: 'heed-exchange',
    Documents: [
      {
        DocumentId: key,
        Title: 'Of harbours',
        Mechanism: 'hrc',
        PublicationDate: '2024-05-05',
        ...document,
        Annotations: [
          {
            Ref: '1',
            AnnotationType: 'recommendation',
            Text: 'Light every quay.',
            Actionable: true,
            Addressees: [{ group: 'States' }],
            ...annotation,
          },
        ],
      },
    ],
  });

type Agent = Awaited<ReturnType<ReturnType<typeof aHeedApp>['as']>>;

describe('An import of somebody who means harm', () => {
  const heed = aHeedApp();
  let officer: Agent;
  beforeAll(async () => {
    officer = await heed.as(OFFICER);
  });

  const runOf = async (id: string): Promise<ImportRunView> =>
    (await officer.get(`/api/v1/imports/${id}`).expect(200)).body;
  const readIn = async (text: string, fileName = 'a.txt'): Promise<ImportRunView> => {
    const request = officer.post('/api/v1/imports').set('Idempotency-Key', randomUUID());
    const { body } = await request.attach('file', Buffer.from(text), fileName).expect(201);
    for (let tries = 0; tries < 300; tries += 1) {
      const run = await runOf(body.id);
      if (run.state !== 'queued' && run.state !== 'reading') return run;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the run is read for too long');
  };
  const act = (path: string, version: number, body?: object) =>
    officer.post(`/api/v1/imports/${path}`).set('If-Match', `"${version}"`).send(body);
  const patch = (path: string, version: number, body: object) =>
    officer.patch(`/api/v1/imports/${path}`).set('If-Match', `"${version}"`).send(body);
  const codeOf = ({ status, body }: { status: number; body: { code: string } }) => `${status} ${body.code}`;
  const dated = async (run: ImportRunView, said: object = {}): Promise<ImportRunView> => {
    const [document] = run.documents;
    await patch(`${run.id}/documents/${document?.id ?? ''}`, document?.version ?? 0, {
      adoptedOn: '2024-06-04',
      ...said,
    }).expect(200);
    return runOf(run.id);
  };
  const paragraphsOf = async (id: string): Promise<ImportParagraphView[]> =>
    (await officer.get(`/api/v1/imports/${id}/paragraphs?limit=200`).expect(200)).body.items;

  it('asks nobody as long as nobody knows which State it is about', async () => {
    const run = await dated(await readIn(observations('the reporting State')));
    expect([run.family, run.documents[0]?.country, run.documents[0]?.missing]).toEqual([
      'concluding-observations',
      null,
      ['country'],
    ]);
    const fanOut: FanOutPreviewView = (await officer.get(`/api/v1/imports/${run.id}/fan-out`).expect(200)).body;
    expect([fanOut.total, fanOut.recommendations, fanOut.withoutBearer.length]).toEqual([0, 1, 1]);
    expect(codeOf(await act(`${run.id}/publish`, run.version))).toBe('422 import.incomplete');
    const known = await dated(run, { country: 'QMB' });
    const now: FanOutPreviewView = (await officer.get(`/api/v1/imports/${run.id}/fan-out`).expect(200)).body;
    expect(now.countries.map(({ country }) => country.iso3)).toEqual(['QMB']);
    await act(`${run.id}/publish`, known.version).expect(200);
  });

  it('says nothing of a real State in the name of an invented organisation', async () => {
    const run = await dated(await readIn(observations('France')));
    expect([run.documents[0]?.country?.iso3, run.documents[0]?.missing]).toEqual(['FRA', ['country']]);
    expect(codeOf(await act(`${run.id}/publish`, run.version))).toBe('422 import.incomplete');
    await heed
      .anyone()
      .get(`/api/v1/documents/${run.documents[0]?.key ?? ''}`)
      .expect(404);
  });

  it('brings codes that nobody has, or values that nothing can hold, and is answered in words', async () => {
    const unknown = await readIn(
      exchange(
        'harbours-1',
        { Countries: ['ZZZ'], Votes: [{ CountryName: 'Nowhere', Country: 'ZZZ', Vote: 'absent' }] },
        { Themes: ['no-such-theme'], RecommendingStates: [{ name: 'Nowhere', iso3: 'ZZZ', row: null }] },
      ),
      'a.json',
    );
    expect(unknown.documents[0]?.missing).toEqual(['country']);
    const cleared = await dated(unknown, { country: null });
    await act(`${unknown.id}/publish`, cleared.version).expect(200);

    const ask = { n: 1, verb: 'light', quote: 'Light', addressees: [{ group: 'States' }] };
    for (const [key, document, annotation] of [
      ['harbours-2', { PublicationDate: '2024-99-99' }, {}],
      ['harbours-3', {}, { StatedPositions: [{ type: 'noted', raw: 'x', sourceRef: 'y', statedOn: 'some day' }] }],
      ['harbours-4', {}, { Asks: [ask, ask] }],
    ] as const) {
      const run = await readIn(exchange(key, document, annotation), 'a.json');
      expect([key, codeOf(await act(`${run.id}/publish`, run.version))]).toEqual([key, '422 import.not_storable']);
      expect((await runOf(run.id)).state).toBe('ready');
    }
  });

  it('is read at once whatever it says of its lines', async () => {
    const run = await readIn(exchange('harbours-5', {}, { Lines: [1, 2_000_000_000] }), 'a.json');
    expect(run.state).toBe('ready');
  });

  it('is published by whoever has seen what was changed last', async () => {
    const run = await dated(await readIn(observations('Aldoria')));
    const [first] = await paragraphsOf(run.id);
    await patch(`${run.id}/paragraphs/${first?.id ?? ''}`, first?.version ?? 0, { deadline: 'soon' }).expect(200);
    expect(codeOf(await act(`${run.id}/publish`, run.version))).toBe('412 version.stale');
    expect(codeOf(await act(`${run.id}/accept`, run.version, { from: 0.5 }))).toBe('412 version.stale');
  });

  it('keeps every character of the print, and no date that does not exist', async () => {
    const run = await readIn(observations('Corvane', 'a \u{1f4dc} contract'));
    const paragraph = (await paragraphsOf(run.id)).find(({ text }) => text.includes('\u{1f4dc}'));
    const at = (paragraph?.text.indexOf('\u{1f4dc}') ?? 0) + 1;
    const cut = await act(`${run.id}/paragraphs/${paragraph?.id ?? ''}/split`, 1, { at });
    expect([cut.status, cut.body.fields]).toEqual([400, [{ field: 'at', reason: 'withinText' }]]);
    const [document] = run.documents;
    const day = await patch(`${run.id}/documents/${document?.id ?? ''}`, 1, { adoptedOn: '2024-13' });
    expect([day.status, day.body.fields]).toEqual([400, [{ field: 'adoptedOn', reason: 'matches' }]]);
  });

  it.each<[string, string, Record<string, unknown>, boolean]>([
    ['a mechanism in its own name', MECHANISM, {}, true],
    ['a mechanism in the name of the real world', MECHANISM, { demonstration: false }, false],
    ['a mechanism that is done already', MECHANISM, { state: 'published' }, false],
    ['a ministry', MINISTRY, {}, false],
  ])('is begun in the database by %s: only as itself', async (_who, email, over, allowed) => {
    const [member] = await heed.rows<{ userId: string; organisationId: string }>(
      `SELECT m.user_id AS "userId", m.organisation_id AS "organisationId" FROM people.membership m
       JOIN people.user_account u ON u.id = m.user_id WHERE u.email = $1`,
      [email],
    );
    const row = {
      ...{ id: randomUUID(), organisation_id: member?.organisationId, created_by: member?.userId, bytes: 1 },
      ...{ demonstration: true, name: 'a', file_name: 'a', sha256: '0'.repeat(64), ...over },
    };
    const columns = Object.keys(row);
    const transactions = heed.app.get(Transactions, { strict: false });
    const actor = {
      ...{ userId: member?.userId ?? '', organisationId: member?.organisationId ?? '' },
      ...{ country: 'QMA', publishesFor: null, voice: null },
    };
    const insert = transactions
      .run({ role: 'heed_state', actor }, () =>
        transactions.query(
          `INSERT INTO imports.import_run (${columns.join(', ')}) VALUES (${columns.map((_, n) => `$${n + 1}`).join(', ')})`,
          Object.values(row),
        ),
      )
      .then(
        () => true,
        () => false,
      );
    expect(await insert).toBe(allowed);
  });
});
