// A thread of its own: comparing texts takes seconds, and requests must not wait for it.
import { parentPort } from 'node:worker_threads';
import { proposePairs } from '@heed/documents';
import type { PairRequest } from './pair-request';

parentPort?.once('message', ({ texts, options }: PairRequest) => {
  parentPort?.postMessage(proposePairs(texts, options));
});
