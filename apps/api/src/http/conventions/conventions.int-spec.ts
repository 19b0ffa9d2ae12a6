import { Controller, Get, Module, Param, Post, Put, Query } from '@nestjs/common';
import { CommitmentsQuery, ListQuery, type PageView } from '@heed/contracts';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { AppModule } from '../../app.module';
import { readEnv } from '../../config/env';
import { Public } from '../access/access';
import { createHeedApp } from '../serving/create-app';
import { Csv } from '../csv/csv';
import type { CsvSheet } from '../csv/csv-sheet';
import { Idempotent, type IdempotencyTicket } from './idempotency';
import { IfMatch } from './if-match';
import { decodeCursor, pageOf } from './paging';
import { Denied, NotFound } from '../problems/problems';
import { Id } from '../bodies/validation';

type Row = { n: number; text: string };
const SHEET: CsvSheet<Row> = {
  name: 'rows',
  unit: 'commitments',
  columns: [
    ['n', ({ n }) => n],
    ['text', ({ text }) => text],
  ],
};
const TEXTS = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', 'plain, "quoted"\nline', 'العربية'];
const rowsAfter = (after: number): Row[] =>
  Array.from({ length: 450 - after }, (_, index) => ({ n: after + index + 1, text: TEXTS[(after + index) % 7] ?? '' }));

@Controller('api/v1/probe')
class ProbeController {
  @Get('rows')
  @Public()
  @Csv(SHEET)
  rows(@Query() { limit = 50, after }: ListQuery): PageView<Row> {
    const [last = 0] = decodeCursor(after, ['number']) ?? [];
    return pageOf(rowsAfter(Number(last)), limit, ({ n }) => [n]);
  }

  @Get('filters')
  @Public()
  filters(@Query() query: CommitmentsQuery): CommitmentsQuery {
    return query;
  }

  @Put('record')
  @Public()
  edit(@IfMatch() version: number): { version: number } {
    return { version: version + 1 };
  }

  @Post('record')
  @Public()
  create(@Idempotent() { route, key }: IdempotencyTicket): { route: string; key: string } {
    return { route, key };
  }

  @Get('by-id/:id')
  @Public()
  byId(@Id() id: string): { id: string } {
    return { id };
  }

  @Get('fails/:how')
  @Public()
  fail(@Param('how') how: string): never {
    if (how === 'denied') throw new Denied('a reason for the log alone');
    if (how === 'absent') throw new NotFound();
    if (how === 'code') throw new Error('SELECT secret FROM people.credential');
    throw Object.assign(new Error('value "jane@example.org" violates'), { code: how });
  }
}

@Module({})
class ProbeModule {}

describe('The conventions of the API', () => {
  let database: TestDatabase;
  let app: NestExpressApplication;
  beforeAll(async () => {
    database = await createTestDatabase('empty');
    const env = readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent', HEED_PUBLIC_URL: 'https://heed.example.org' });
    const root = { module: ProbeModule, imports: [AppModule.of(env, database.url)], controllers: [ProbeController] };
    app = await createHeedApp({ env, databaseUrl: database.url, root });
    await app.init();
  }, 180_000);
  afterAll(async () => {
    await app.close();
    await database.drop();
  });
  const request = () => supertest(app.getHttpServer());
  const get = (path: string) => request().get(`/api/v1/probe/${path}`);

  describe('lists', () => {
    it('go from page to page by a cursor', async () => {
      const first = await get('rows?limit=200');
      const second = await get(`rows?limit=200&after=${first.body.next}`);
      const third = await get(`rows?limit=200&after=${second.body.next}`);
      expect([first, second, third].map(({ body }) => body.items.length)).toEqual([200, 200, 50]);
      expect(third.body.next).toBeNull();
    });

    it('may be kept by caches for a minute and are not sent again unchanged', async () => {
      const first = await get('rows');
      expect(first.headers).toMatchObject({ 'cache-control': 'public, no-cache' });
      const again = await get('rows').set('If-None-Match', first.headers['etag'] ?? '');
      expect([again.status, again.text]).toEqual([304, '']);
    });

    it.each([
      ['rows?limit=0', 'request.invalid', { field: 'limit', reason: 'min', params: { min: 1 } }],
      ['rows?limit=201', 'request.invalid', { field: 'limit', reason: 'max', params: { max: 200 } }],
      ['rows?limit=ten', 'request.invalid', { field: 'limit', reason: 'isInt' }],
      ['rows?colour=red', 'request.unknown_field', { field: 'colour', reason: 'whitelistValidation' }],
      ['filters?status=splendid', 'request.invalid', { field: 'status', reason: 'isIn' }],
      ['filters?asOf=2026-02-30', 'request.invalid', { field: 'asOf', reason: 'day' }],
      ['filters?asOf=0000-01-01', 'request.invalid', { field: 'asOf', reason: 'day' }],
      [
        `filters?theme=${'x'.repeat(201)}`,
        'request.invalid',
        { field: 'theme', reason: 'maxLength', params: { max: 200 } },
      ],
      [
        `filters?${'theme=x&'.repeat(51)}`,
        'request.invalid',
        { field: 'theme', reason: 'arrayMaxSize', params: { max: 50 } },
      ],
    ])('refuse %s', async (path, code, field) => {
      const { status, body } = await get(path);
      expect([status, body.code]).toEqual([400, code]);
      expect(body.fields).toContainEqual(field);
    });

    it('refuse a cursor of another list', async () => {
      const { status, body } = await get('rows?after=WyJhIl0');
      expect([status, body.code]).toEqual([400, 'request.bad_cursor']);
    });

    it('take a filter once or several times', async () => {
      expect((await get('filters?country=AUS')).body).toEqual({ country: ['AUS'] });
      expect((await get('filters?country=AUS&country=NZL')).body).toEqual({ country: ['AUS', 'NZL'] });
    });
  });

  describe('spreadsheets', () => {
    const lines = (text: string) => text.split(/\n(?=\d)/);

    it('hold the whole list, and say in each row what is counted', async () => {
      const { headers, text } = await get('rows?format=csv');
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(headers['content-disposition']).toMatch(/^attachment; filename="heed-rows-\d{4}-\d\d-\d\d\.csv"$/);
      expect(text.startsWith('\ufeffn,text,countingUnit,filters,asOf\n')).toBe(true);
      expect(lines(text)).toHaveLength(451);
      expect(lines(text).at(-1)).toMatch(/^450,\+?.*,commitments,,\d{4}-\d\d-\d\d\n$/s);
    });

    it('come for an Accept header too, and one page where a limit is given', async () => {
      const { headers, text } = await get('rows?limit=3').set('Accept', 'text/csv');
      expect(lines(text)).toHaveLength(4);
      expect(headers['link']).toMatch(/^<\?limit=3&after=[\w-]+>; rel="next"$/);
    });

    it('hold no formula', async () => {
      const { text } = await get('rows?format=csv&limit=7');
      expect(
        lines(text)
          .slice(1)
          .map((line) => line.split(',')[1]?.[0]),
      ).toEqual(["'", "'", "'", "'", "'", '"', 'ا']);
    });

    it('are refused as a problem before any row is sent', async () => {
      const { status, body } = await get('rows?format=csv&after=x');
      expect([status, body.code]).toEqual([400, 'request.bad_cursor']);
    });
  });

  describe('changes', () => {
    const edit = () => request().put('/api/v1/probe/record');
    const create = () => request().post('/api/v1/probe/record');

    it('of a record name the version that was seen', async () => {
      expect((await edit().set('If-Match', '"7"')).body).toEqual({ version: 8 });
      const without = await edit();
      expect([without.status, without.body.code]).toEqual([428, 'version.required']);
      for (const wrong of ['7', 'W/"7"', '*', '"0"', '"7; DROP"']) {
        expect((await edit().set('If-Match', wrong)).body.code).toBe('request.malformed');
      }
    });

    it('that create carry a key of their own', async () => {
      const made = await create().set('Idempotency-Key', 'a-key-of-mine');
      expect(made.body).toEqual({ route: 'POST /api/v1/probe/record', key: 'a-key-of-mine' });
      const same = await request().post('/API/v1/Probe/record/').set('Idempotency-Key', 'a-key-of-mine');
      expect(same.body).toEqual({ route: 'POST /api/v1/probe/record', key: 'a-key-of-mine' });
      for (const wrong of ['short', 'with spaces in it', 'x'.repeat(201)]) {
        expect((await create().set('Idempotency-Key', wrong)).status).toBe(400);
      }
      expect((await create()).body.fields).toEqual([{ field: 'Idempotency-Key', reason: 'idempotencyKey' }]);
    });

    it('are never kept by caches, nor taken from another site', async () => {
      expect((await edit().set('If-Match', '"7"')).headers['cache-control']).toBe('private, no-store');
      expect((await edit().set('Origin', 'https://evil.example')).body.code).toBe('csrf.invalid');
      expect((await edit().set('Sec-Fetch-Site', 'cross-site')).body.code).toBe('csrf.invalid');
      expect((await edit().set('If-Match', '"7"').set('Origin', 'https://heed.example.org')).status).toBe(200);
    });
  });

  describe('failures', () => {
    it.each([
      ['denied', 403, 'access.denied'],
      ['absent', 404, 'not_found'],
      ['code', 500, 'server.failed'],
      ['42501', 403, 'access.denied'],
      ['53100', 507, 'storage.full'],
      ['57014', 503, 'database.unavailable'],
      ['ECONNREFUSED', 503, 'database.unavailable'],
      ['22021', 400, 'request.malformed'],
      ['23503', 409, 'request.conflict'],
      ['23505', 409, 'request.conflict'],
      ['23514', 400, 'request.malformed'],
      ['42P01', 500, 'server.failed'],
    ])('of kind %s are %i without a word of what happened inside', async (how, status, code) => {
      const answer = await get(`fails/${how}`);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      const wait = status === 503 ? ['retryAfter'] : [];
      expect(Object.keys(answer.body).sort()).toEqual(['code', 'requestId', ...wait, 'status', 'title', 'type']);
      expect(answer.text).not.toMatch(/reason for the log|SELECT|jane|\.ts:/);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['retry-after']).toBe(status === 503 ? '5' : undefined);
    });

    it('to name a record are the same as naming none', async () => {
      expect((await get('by-id/7')).body.code).toBe('not_found');
      expect((await get('by-id/9b8f6a3e-0f0f-4b53-a5c4-0b1a0f9a2f11')).status).toBe(200);
    });
  });

  it('tell browsers behind TLS to stay there', async () => {
    expect((await get('rows')).headers['strict-transport-security']).toBe('max-age=31536000');
  });
});
