import { EventEmitter } from 'node:events';
import { Logger } from '@nestjs/common';
import { lastNet } from './last-net';

describe('A promise that failed and that nobody held', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is logged, once, and ends nothing', () => {
    const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const from = new EventEmitter();
    lastNet(from);
    lastNet(from);
    const fault = new Error('nobody held this');
    expect(from.emit('unhandledRejection', fault)).toBe(true);
    expect(from.emit('unhandledRejection', 'words alone')).toBe(true);
    expect(logged.mock.calls).toEqual([[fault], [new Error('words alone')]]);
  });
});
