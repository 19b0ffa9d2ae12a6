import { randomUUID } from 'node:crypto';
import type {
  FanOutPreviewView,
  ImportChangeView,
  ImportParagraphView,
  ImportRunView,
  ImportSourceLineView,
  PageView,
} from '@heed/contracts';
import { aHeedApp } from '../../../test/app';
import { aWordFile } from '../../../test/a-zip';
import { ReadingQueue } from './reading/reading-queue';

const OFFICER = 'desk@ohchr.demo.example';
const READER = 'reader@ohchr.demo.example';
const MECHANISM = 'coordination@qma-nmirf.demo.example';
const NGO = 'advocacy@qma-rights-watch.demo.example';

const resolution = (number: number): string => `United Nations A/HRC/RES/71/${number}
Human Rights Council
Seventy-first session

Resolution adopted by the Human Rights Council on 12 July 2024

71/${number}. The dignity of seasonal workers

The Human Rights Council,

Recalling its resolution 65/2 of 4 July 2021,

1. Urges all States to register every seasonal worker before the season begins; Calls upon States to inspect lodgings twice a year;

2. Invites States to publish what was found,

3. In every language that the workers read;

4. Requests the Office of the United Nations High Commissioner for Human Rights to report on seasonal work at its next session;

5. Decides to remain seized of the matter.
`;
const observations = (code: string, name: string): string => `CEDAW/C/${code}/CO/3
Committee on the Elimination of Discrimination against Women

Concluding observations on the third periodic report of ${name}

1. The Committee considered the third periodic report of ${name} at its 2091st meeting, held on 4 June 2024.

A. Principal areas of concern and recommendations

2. The Committee is concerned that women in seasonal work have no contract.

3. The Committee recommends that the State party give every woman in seasonal work a written contract.
`;
const PNG = Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001080600000', 'hex');

type Agent = Awaited<ReturnType<ReturnType<typeof aHeedApp>['as']>>;

describe('An import', () => {
  const heed = aHeedApp();
  let officer: Agent;
  let mechanism: Agent;
  beforeAll(async () => {
    officer = await heed.as(OFFICER);
    mechanism = await heed.as(MECHANISM);
  });

  const upload = (agent: Agent, content: Buffer | string, fileName: string, fields: Record<string, string> = {}) => {
    const request = agent.post('/api/v1/imports').set('Idempotency-Key', randomUUID());
    for (const [name, value] of Object.entries(fields)) void request.field(name, value);
    return request.attach('file', Buffer.from(content), fileName);
  };
  const runOf = async (agent: Agent, id: string): Promise<ImportRunView> =>
    (await agent.get(`/api/v1/imports/${id}`).expect(200)).body;
  const settled = async (agent: Agent, id: string): Promise<ImportRunView> => {
    for (let tries = 0; tries < 600; tries += 1) {
      const run = await runOf(agent, id);
      if (run.state !== 'queued' && run.state !== 'reading') return run;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the run is read for too long');
  };
  const readIn = async (agent: Agent, text: string, fields: Record<string, string> = {}): Promise<ImportRunView> => {
    const { body } = await upload(agent, text, 'text.txt', fields).expect(201);
    return settled(agent, body.id);
  };
  const itemsOf = async <Item>(agent: Agent, path: string): Promise<Item[]> => {
    const page: PageView<Item> = (await agent.get(`/api/v1/imports/${path}`).expect(200)).body;
    return page.items;
  };
  const paragraphsOf = (id: string, query = '') =>
    itemsOf<ImportParagraphView>(officer, `${id}/paragraphs?limit=200${query}`);
  const byRef = async (id: string, ref: string): Promise<ImportParagraphView> => {
    const found = (await paragraphsOf(id)).find((paragraph) => paragraph.ref === ref);
    if (!found) throw new Error(`no paragraph ${ref}`);
    return found;
  };
  const act = (agent: Agent, path: string, version: number, body?: object) =>
    agent.post(`/api/v1/imports/${path}`).set('If-Match', `"${version}"`).send(body);
  const patch = (agent: Agent, path: string, version: number, body: object) =>
    agent.patch(`/api/v1/imports/${path}`).set('If-Match', `"${version}"`).send(body);
  const codeOf = ({ status, body }: { status: number; body: { code: string } }) => `${status} ${body.code}`;

  it('is read, mended paragraph by paragraph, published for invented States and taken back', async () => {
    const run = await readIn(officer, resolution(4));
    const { id } = run;
    expect(run).toMatchObject({ state: 'review', failure: null, documentCount: 1, counts: { paragraphs: 6 } });
    expect(run.abilities).toEqual(expect.arrayContaining(['import.review', 'import.publish', 'import.cancel']));

    const lines = await itemsOf<ImportSourceLineView>(officer, `${id}/source?limit=200`);
    expect(lines.filter(({ paragraphId, outside }) => (paragraphId === null) === (outside === null))).toEqual([]);

    // Cut in two what the print has run together, with the words unchanged.
    const fused = await byRef(id, 'OP1');
    const at = fused.text.indexOf('Calls upon');
    await act(officer, `${id}/paragraphs/${fused.id}/split`, fused.version, { at }).expect(200);
    const [first, second] = [await byRef(id, 'OP1'), await byRef(id, 'OP1-2')];
    expect(`${first.text} ${second.text}`).toBe(fused.text);
    expect([first.state, second.state, second.position > first.position]).toEqual(['edited', 'edited', true]);

    // Join what a wrong number has torn apart.
    const torn = await byRef(id, 'OP2');
    await act(officer, `${id}/paragraphs/${torn.id}/merge`, torn.version).expect(200);
    expect((await byRef(id, 'OP2')).text).toBe(
      'Invites States to publish what was found, In every language that the workers read;',
    );

    // Say otherwise than the machine: recorded field by field, and certain from then on.
    const noted = await byRef(id, 'OP4');
    const edit = { kind: 'decision', addressees: [{ group: 'States', role: 'asked', inferred: false }] };
    const changed = await patch(officer, `${id}/paragraphs/${noted.id}`, noted.version, edit).expect(200);
    expect(changed.body).toMatchObject({ kind: 'decision', state: 'edited', version: noted.version + 1 });
    expect(changed.body.judgements.kind).toEqual({ confidence: 1, rule: 'person' });
    const stale = await patch(officer, `${id}/paragraphs/${noted.id}`, noted.version, { actionable: false });
    expect([codeOf(stale), stale.body.current.version]).toEqual(['412 version.stale', noted.version + 1]);
    const taken = await patch(officer, `${id}/paragraphs/${noted.id}`, noted.version + 1, { ref: 'OP1' });
    expect(taken.body.fields).toEqual([{ field: 'ref', reason: 'refFree' }]);

    const preamble = await byRef(id, 'PP1');
    await act(officer, `${id}/paragraphs/${preamble.id}/accept`, preamble.version).expect(200);
    expect((await byRef(id, 'PP1')).state).toBe('accepted');
    const unsure = await paragraphsOf(id, '&order=confidence&state=suggested');
    expect(unsure.map(({ confidence }) => confidence)).toEqual(unsure.map(({ confidence }) => confidence).sort());
    const { version } = await runOf(officer, id);
    await act(officer, `${id}/accept`, version, { from: 0.5 }).expect(200);
    expect(codeOf(await act(officer, `${id}/accept`, version, { from: 0.5 }))).toBe('412 version.stale');

    const changes = await itemsOf<ImportChangeView>(officer, `${id}/changes`);
    expect(changes.map(({ action }) => action).slice(0, 3)).toEqual(['accept_many', 'accept', 'edit']);
    expect(changes.find(({ action }) => action === 'edit')?.changes).toContainEqual({
      field: 'kind',
      from: '"operative"',
      to: '"decision"',
    });

    const fanOut: FanOutPreviewView = (await officer.get(`/api/v1/imports/${id}/fan-out`).expect(200)).body;
    expect(fanOut.countries.map(({ country }) => country.iso3)).toEqual(expect.arrayContaining(['QMA', 'QMB']));
    expect(fanOut).toMatchObject({ demonstration: true, unit: 'commitments' });

    const reviewed = await runOf(officer, id);
    const [document] = reviewed.documents;
    const published = await act(officer, `${id}/publish`, reviewed.version).expect(200);
    expect([published.body.state, published.body.abilities]).toEqual([
      'published',
      expect.arrayContaining(['import.undo']),
    ]);
    const key = document?.key ?? '';
    await heed.anyone().get(`/api/v1/documents/${key}`).expect(200);
    const listed = await heed.anyone().get(`/api/v1/commitments?document=${key}&country=QMA&limit=200`).expect(200);
    expect(listed.body.items).toHaveLength(fanOut.countries.find(({ country }) => country.iso3 === 'QMA')?.count ?? 0);
    expect(codeOf(await patch(officer, `${id}/paragraphs/${noted.id}`, 2, { actionable: true }))).toBe(
      '409 import.wrong_state',
    );

    const undone = await act(officer, `${id}/undo`, published.body.version).expect(200);
    expect(undone.body.state).toBe('undone');
    await heed.anyone().get(`/api/v1/documents/${key}`).expect(404);
    const [{ entries } = { entries: 0 }] = await heed.rows<{ entries: number }>(
      `SELECT count(*)::int AS entries FROM platform.audit_entry WHERE target_id = $1`,
      [id],
    );
    expect(entries).toBe((await itemsOf<ImportChangeView>(officer, `${id}/changes`)).length);
  });

  it('says what is missing before it can be published, and takes it from a person', async () => {
    const run = await readIn(officer, observations('QMB', 'Brelland'));
    const [document] = run.documents;
    expect(document?.missing).toEqual(['adoptedOn']);
    const refused = await act(officer, `${run.id}/publish`, run.version);
    expect([codeOf(refused), refused.body.fields]).toEqual([
      '422 import.incomplete',
      [{ field: `${document?.key ?? ''}.adoptedOn`, reason: 'needed' }],
    ]);
    const path = `${run.id}/documents/${document?.id ?? ''}`;
    const dated = await patch(officer, path, 1, { adoptedOn: '2024-06' }).expect(200);
    expect(dated.body).toMatchObject({ adoptedOn: '2024-06', adoptedPrecision: 'month', missing: [], version: 2 });
    expect((await patch(officer, path, 2, { country: 'FRA' })).body.fields).toEqual([
      { field: 'country', reason: 'knownCountry' },
    ]);
    expect(codeOf(await patch(officer, path, 1, { title: 'Another title' }))).toBe('412 version.stale');
  });

  it('is proposed by a mechanism for its own State alone; OHCHR goes on with it', async () => {
    const before = await heed.rows('SELECT FROM imports.import_run');
    const refused = await upload(mechanism, 'words', 'a.txt', { country: 'QMB' });
    expect(codeOf(refused)).toBe('403 import.other_country');
    expect(await heed.rows('SELECT FROM imports.import_run')).toHaveLength(before.length);

    // Said to be about its own State, and about another one.
    const foreign = await readIn(mechanism, observations('QMC', 'Corvane'), { country: 'QMA' });
    expect([foreign.state, foreign.failure, foreign.counts.paragraphs]).toEqual(['failed', 'other-country', 0]);
    expect(await heed.rows('SELECT FROM imports.import_source WHERE run_id = $1', [foreign.id])).toEqual([]);
    expect(codeOf(await mechanism.post(`/api/v1/imports/${foreign.id}/resume`))).toBe('409 import.wrong_state');

    const own = await readIn(mechanism, observations('QMA', 'Aldoria'), { country: 'QMA' });
    expect([own.state, own.country?.iso3]).toEqual(['review', 'QMA']);
    expect(codeOf(await act(mechanism, `${own.id}/publish`, own.version))).toBe('403 access.denied');
    await act(mechanism, `${own.id}/propose`, own.version).expect(200);
    const [paragraph] = await paragraphsOf(own.id);
    const path = `${own.id}/paragraphs/${paragraph?.id ?? ''}`;
    expect(codeOf(await act(mechanism, `${path}/accept`, 1))).toBe('409 import.wrong_state');
    await act(officer, `${path}/accept`, 1).expect(200);
    const neighbour = await heed.as('coordination@qmb-nmirf.demo.example');
    expect(codeOf(await neighbour.get(`/api/v1/imports/${own.id}`))).toBe('404 not_found');
    expect(codeOf(await neighbour.get(`/api/v1/imports/${own.id}/paragraphs`))).toBe('404 not_found');
  });

  it('is refused to everybody else, and for what cannot be read', async () => {
    const [ngo, reader] = [await heed.as(NGO), await heed.as(READER)];
    expect(codeOf(await upload(ngo, 'words', 'a.txt'))).toBe('403 access.denied');
    expect(codeOf(await ngo.get('/api/v1/imports'))).toBe('403 access.denied');
    expect(codeOf(await upload(reader, 'words', 'a.txt'))).toBe('403 access.denied');
    await reader.get('/api/v1/imports').expect(200);
    expect(codeOf(await upload(officer, PNG, 'picture.pdf'))).toBe('415 import.type_refused');
    expect(codeOf(await upload(officer, Buffer.alloc(26 * 2 ** 20, 'a'), 'a.txt'))).toBe('413 file.too_large');
    const { body } = await upload(officer, aWordFile().subarray(0, 300), 'broken.docx').expect(201);
    expect(await settled(officer, body.id)).toMatchObject({ state: 'failed', failure: 'broken-file' });
  });

  it('takes the same bytes once, and pasted text like a file', async () => {
    const text = { name: 'A/HRC/RES/71/5', text: resolution(5) };
    const paste = () => officer.post('/api/v1/imports/paste').set('Idempotency-Key', randomUUID()).send(text);
    const { body } = await paste().expect(201);
    expect((await settled(officer, body.id)).state).toBe('review');
    const again = await paste().expect(201);
    expect([again.body.id, again.body.duplicate]).toEqual([body.id, true]);
  });

  it('goes on after it was cancelled, and after the process that read it ended', async () => {
    const { id } = await readIn(officer, resolution(6));
    await officer.post(`/api/v1/imports/${id}/cancel`).expect(200);
    expect(codeOf(await officer.post(`/api/v1/imports/${id}/cancel`))).toBe('409 import.wrong_state');
    const resumed = await officer.post(`/api/v1/imports/${id}/resume`).expect(200);
    expect([resumed.body.state, resumed.body.counts.paragraphs]).toEqual(['review', 6]);

    await heed.rows(
      `UPDATE imports.import_run SET state = 'reading', claimed_at = now() - interval '1 hour' WHERE id = $1`,
      [id],
    );
    await heed.rows('DELETE FROM imports.import_paragraph WHERE run_id = $1', [id]);
    heed.app.get(ReadingQueue, { strict: false }).lookAround();
    expect(await settled(officer, id)).toMatchObject({ state: 'review', counts: { paragraphs: 6 } });
  });
});
