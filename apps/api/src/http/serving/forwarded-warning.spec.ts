import { Logger } from '@nestjs/common';
import express from 'express';
import supertest from 'supertest';
import { readEnv } from '../../config/env';
import { forwardedWarning } from './forwarded-warning';

const visits = async (proxies: string, headers: Record<string, string>): Promise<string[]> => {
  const warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  const app = express().use(forwardedWarning(readEnv({ HEED_PROXIES: proxies })));
  app.get('/', (_request, response) => response.send('here'));
  for (let visit = 0; visit < 3; visit += 1) await supertest(app).get('/').set(headers).expect(200);
  const words = warned.mock.calls.map(([message]) => String(message));
  warned.mockRestore();
  return words;
};

describe('A forwarded address', () => {
  const forwarded = { 'X-Forwarded-For': '203.0.113.7' };

  it('that nobody expects is told to the operator once, without the address', async () => {
    const words = await visits('0', forwarded);
    expect(words).toEqual([expect.stringContaining('HEED_PROXIES')]);
    expect(words.join()).not.toContain('203.0.113');
  });

  it('that was announced, or that did not come, is worth no word', async () => {
    expect(await visits('1', forwarded)).toEqual([]);
    expect(await visits('0', {})).toEqual([]);
  });
});
