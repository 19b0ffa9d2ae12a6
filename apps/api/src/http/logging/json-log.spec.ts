import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import express from 'express';
import { JsonLog } from './json-log';
import { requestId } from './request-id';
import { requestLog } from './request-log';
import { runInScope } from '../request-scope';

describe('The log', () => {
  let lines: string[];
  let log: JsonLog;
  beforeEach(() => {
    lines = [];
    log = new JsonLog('info', { write: (line: string) => void lines.push(line) });
  });
  const entries = (): Record<string, unknown>[] => lines.map((line) => JSON.parse(line));

  it('is one JSON object a line, with the request it belongs to', () => {
    runInScope({ requestId: 'the-request', member: null }, () => log.warn('something odd', 'a place'));
    expect(entries()).toEqual([
      { level: 'warn', time: expect.any(String), requestId: 'the-request', from: 'a place', msg: 'something odd' },
    ]);
  });

  it('leaves out what is finer than asked for', () => {
    log.debug('detail');
    expect(lines).toEqual([]);
  });

  it('says where a fault is, never what the database quotes of a row', () => {
    const driverError = Object.assign(new Error('Key (email)=(jane@example.org) already exists'), { code: '23505' });
    log.error(Object.assign(new Error(driverError.message), { driverError, parameters: ['jane@example.org'] }));
    expect(entries()[0]).toMatchObject({ level: 'error', error: 'Error', sqlState: '23505', stack: expect.any(Array) });
    expect(lines.join()).not.toContain('jane');
  });

  it('has a line for every request, without path, query, body, address or user agent', async () => {
    Logger.overrideLogger(log);
    const app = express();
    app.use(requestId, requestLog);
    app.get('/people/:name', (_request, response) => void response.send('ok'));
    const server = createServer(app).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port }: Pick<AddressInfo, 'port'> = Object.assign({ port: 0 }, server.address());
    await fetch(`http://127.0.0.1:${port}/people/jane?q=secret`, { headers: { 'user-agent': 'Browser 7' } });
    await new Promise((resolve) => server.close(resolve));
    Logger.overrideLogger(false);
    expect(entries()).toEqual([
      {
        level: 'info',
        time: expect.any(String),
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        from: 'request',
        method: 'GET',
        route: '/people/:name',
        status: 200,
        ms: expect.any(Number),
      },
    ]);
    expect(lines.join()).not.toMatch(/jane|secret|Browser|127\.0/);
  });
});
