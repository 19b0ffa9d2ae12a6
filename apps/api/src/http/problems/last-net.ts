import type { EventEmitter } from 'node:events';
import { Logger } from '@nestjs/common';

const logger = new Logger('last net');
const report = (reason: unknown): void => logger.error(reason instanceof Error ? reason : new Error(String(reason)));

/**
 * A promise that failed and that nobody held ends Node, and with it every reader's connection. It is a fault of ours, so
 * it is logged as one, and the server goes on. A thrown exception still ends the process: nothing is known of its state.
 */
export const lastNet = (from: EventEmitter = process): void => {
  from.removeListener('unhandledRejection', report).on('unhandledRejection', report);
};
