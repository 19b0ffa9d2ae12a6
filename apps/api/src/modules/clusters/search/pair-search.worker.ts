// A thread of its own: comparing texts takes seconds, and requests must not wait for it.
import { parentPort, workerData } from 'node:worker_threads';
import { proposePairs } from '@heed/documents';

parentPort?.postMessage(proposePairs(workerData.texts, { about: workerData.about, perText: workerData.perText }));
