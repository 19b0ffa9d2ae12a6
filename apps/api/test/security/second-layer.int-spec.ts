import { randomUUID } from 'node:crypto';
import { Transactions } from '../../src/database/transactions';
import { aColleague } from '../a-colleague';
import { aMember, type MemberUnderTest } from '../a-member';
import { commitmentOf } from '../a-state';
import { anOrganisation } from '../an-organisation';
import { aHeedApp } from '../app';
import { updateContent } from '../update-content';

describe('Where the code forgot to ask, the database refuses', () => {
  const heed = aHeedApp();
  const within = (by: MemberUnderTest, sql: string, parameters: readonly unknown[]) => {
    const transactions = heed.app.get(Transactions);
    const actor = {
      userId: by.userId,
      organisationId: by.organisationId,
      country: null,
      publishesFor: null,
      voice: 'independent' as const,
    };
    return transactions.run({ role: 'heed_independent', actor }, () => transactions.query(sql, [...parameters]));
  };
  let ngo: MemberUnderTest;
  let commitmentId: string;
  const draft = (createdBy: string, id: string = randomUUID()) =>
    within(
      ngo,
      `INSERT INTO working.status_update (id, organisation_id, commitment_id, country_iso3, voice, state, created_by, post)
       VALUES ($1, $2, $3, 'AUS', 'independent', 'draft', $4, 'Desk officer')`,
      [id, ngo.organisationId, commitmentId, createdBy],
    );

  const draftWithFile = async (agent: Awaited<ReturnType<typeof heed.as>>, name: string): Promise<string> => {
    const { body } = await agent
      .post('/api/v1/updates')
      .set('Idempotency-Key', randomUUID())
      .send({ ...updateContent(), commitmentId })
      .expect(201);
    await agent
      .post(`/api/v1/updates/${body.id}/evidence`)
      .set('Idempotency-Key', randomUUID())
      .attach('file', Buffer.from('Told in confidence.\n'), name)
      .expect(201);
    return body.id;
  };
  /** An account that no rule has looked at, so that what is put beside it is judged by the rule of that alone. */
  const standPublished = (id: string, organisationId: string) =>
    heed.rows(`
      SET session_replication_role = replica;
      INSERT INTO published.published_update (id, commitment_id, organisation_id, organisation_kind, country_iso3, voice, status, period_start,
        period_end, narrative, measures, obstacles, next_steps, status_reason, published_by, demonstration)
      VALUES ('${id}', '${commitmentId}', '${organisationId}', 'ngo', 'AUS', 'independent', 'planned', '2026-01-01',
        '2026-06-30', 'Said.', '{}', '', '', '', '${organisationId}', false);
      RESET session_replication_role;
      ALTER TABLE published.published_evidence DISABLE TRIGGER published_evidence_author`);

  beforeAll(async () => {
    ngo = await aMember(heed, { roles: ['administrator', 'validator', 'contributor'] });
    await heed.rows("INSERT INTO people.country_of_work (organisation_id, country_iso3) VALUES ($1, 'AUS')", [
      ngo.organisationId,
    ]);
    commitmentId = await commitmentOf(heed, 'state-aus', 'igwg-8-migration/4(c)');
  });

  it('a draft in another person’s name', async () => {
    await expect(draft((await aMember(heed)).userId)).rejects.toThrow('row-level security');
  });

  it('an account, begun or sent at once, of a ministry on what it was not given', async () => {
    const { id, email } = await anOrganisation(heed, { kind: 'ministry', country: 'AUS' });
    const [person] = await heed.rows<{ userId: string }>(
      'SELECT id AS "userId" FROM people.user_account WHERE email = $1',
      [email],
    );
    const userId = person?.userId ?? '';
    const transactions = heed.app.get(Transactions);
    type Claims = { role?: 'heed_state' | 'heed_independent' | 'heed_secretariat'; publishesFor?: string | null };
    const write = (state: string, { role = 'heed_state', publishesFor = null }: Claims = {}) =>
      transactions.run(
        { role, actor: { userId, organisationId: id, country: 'AUS', publishesFor, voice: 'bearer' } },
        () =>
          transactions.query(
            `INSERT INTO working.status_update (id, organisation_id, commitment_id, country_iso3, voice, state, created_by, post)
           VALUES ($1, $2, $3, 'AUS', 'bearer', $4, $5, 'Desk officer')`,
            [randomUUID(), id, commitmentId, state, userId],
          ),
      );
    for (const state of ['draft', 'submitted']) {
      await expect(write(state)).rejects.toThrow('assignment');
      await expect(write(state, { publishesFor: 'AUS' })).rejects.toThrow('assignment');
      await expect(write(state, { role: 'heed_independent' })).rejects.toThrow('assignment');
      await expect(write(state, { role: 'heed_secretariat' })).rejects.toThrow('assignment');
    }
    await heed.rows(
      "INSERT INTO working.assignment (organisation_id, commitment_id, country_iso3) VALUES ($1, $2, 'AUS')",
      [id, commitmentId],
    );
    await write('draft');
  });

  it('roles that a reader gives, and a colleague whom they take out', async () => {
    const reader = await aColleague(heed, ngo, { roles: ['reader'] });
    for (const change of ["roles = '{administrator}'", 'ended_at = now()'])
      await expect(
        within(reader, `UPDATE people.membership SET ${change} WHERE user_id = $1`, [ngo.userId]),
      ).rejects.toThrow('role of an administrator');
  });

  it('a file that is not of the account which it is published beside', async () => {
    const other = await anOrganisation(heed, { kind: 'ngo', countriesOfWork: ['AUS'] });
    const agent = await heed.as(other.email, other.password);
    const updateId = await draftWithFile(agent, 'told.txt');
    const published = randomUUID();
    await standPublished(published, ngo.organisationId);
    const [file] = await heed.rows<{ id: string }>('SELECT id FROM working.evidence WHERE update_id = $1', [updateId]);
    await expect(
      within(
        ngo,
        `INSERT INTO published.published_evidence (id, published_update_id, n, kind, title, file_name, media_type, bytes, sha256, storage_key, received_at)
         SELECT $1, $2, 1, 'file', 'x', 'x', 'text/plain', 1, repeat('0', 64), 'a key that was seen somewhere', now()`,
        [file?.id, published],
      ),
    ).rejects.toThrow('evidence');
  });

  it('a file under a stand-in that has its author’s name, or tells when it came', async () => {
    const author = await anOrganisation(heed, { kind: 'ngo', countriesOfWork: ['AUS'] });
    const agent = await heed.as(author.email, author.password);
    const updateId = await draftWithFile(agent, 'Harbour Watch.txt');
    await standPublished(updateId, (await anOrganisation(heed, { kind: 'ngo' })).id);
    const week = "date_trunc('week', created_at, 'UTC')";
    const put = (title: string, fileName: string, at: string) =>
      heed.rows(
        `INSERT INTO published.published_evidence (id, published_update_id, n, kind, title, url, file_name, media_type, bytes, sha256, storage_key, received_at)
         SELECT id, update_id, 1, kind, ${title}, url, ${fileName}, media_type, bytes, sha256, storage_key, ${at}
         FROM working.evidence WHERE update_id = $1`,
        [updateId],
      );
    await expect(put("'evidence-1.txt'", 'file_name', week)).rejects.toThrow('evidence');
    await expect(put('title', "'evidence-1.txt'", week)).rejects.toThrow('evidence');
    await expect(put("'evidence-1.txt'", "'evidence-1.txt'", 'created_at')).rejects.toThrow('evidence');
    await put("'evidence-1.txt'", "'evidence-1.txt'", week);
  });

  it('keeps what was answered to a create for two days, whoever comes by next', async () => {
    const kept = () => heed.rows('SELECT FROM platform.idempotency_key WHERE user_id = $1', [ngo.userId]);
    const agent = await heed.as(ngo.email, ngo.password);
    await agent.post('/api/v1/posts').set('Idempotency-Key', randomUUID()).send({ name: 'Director' }).expect(201);
    expect(await kept()).toHaveLength(1);
    await heed.rows("UPDATE platform.idempotency_key SET at = now() - interval '49 hours'");
    const other = await aMember(heed, { roles: ['administrator'] });
    const passing = await heed.as(other.email, other.password);
    await passing.post('/api/v1/posts').set('Idempotency-Key', randomUUID()).send({ name: 'Director' }).expect(201);
    expect(await kept()).toEqual([]);
  });

  it('agreement to a recovery by a newcomer, or for longer than a day', async () => {
    const second = await aColleague(heed, ngo, { roles: ['administrator'] });
    const person = await aColleague(heed, ngo, { roles: ['reader'] });
    const id = randomUUID();
    await heed.rows(
      `INSERT INTO people.recovery (organisation_id, id, user_id, kind, requested_by, expires_at)
       VALUES ($1, $2, $3, 'password', $4, now() + interval '7 days')`,
      [ngo.organisationId, id, person.userId, ngo.userId],
    );
    const agree = (time: string) =>
      within(
        second,
        `UPDATE people.recovery SET approved_by = $2, approved_at = now(), expires_at = now() + $3::interval WHERE id = $1`,
        [id, second.userId, time],
      );
    await expect(agree('24 hours')).rejects.toThrow('agreement to a recovery');
    await heed.rows("UPDATE people.membership SET joined_at = now() - interval '4 days', promoted_at = NULL");
    await expect(agree('25 hours')).rejects.toThrow('agreement to a recovery');
    await agree('24 hours');
    await expect(
      within(second, "UPDATE people.recovery SET expires_at = now() + interval '9 days' WHERE id = $1", [id]),
    ).rejects.toThrow('time of a recovery');
  });
});
