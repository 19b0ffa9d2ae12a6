import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { ClusterText, PairProposal } from '@heed/documents';
import { RuleBroken } from '../../../http/problems/problems';
import type { PairRequest } from './pair-request';

// The compiled file, also where this one runs from its source (tests build first).
const COMPILED = join(
  __dirname,
  '..',
  '..',
  '..',
  '..',
  'dist',
  'modules',
  'clusters',
  'search',
  'pair-search.worker.js',
);
const LONGEST_MILLISECONDS = 120_000;
const HEAP_MEGABYTES = 768;
/** Nearest others of one text: what a person can look through. */
const PER_TEXT = 8;

/** Compares texts in a thread of its own, bounded in time and memory. */
@Injectable()
export class PairSearch {
  /** `about`: only pairs with one of these; undefined for all. */
  find(texts: readonly ClusterText[], about: ReadonlySet<string> | undefined): Promise<PairProposal[]> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(COMPILED, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES } });
      const tooMany = (): void => reject(new RuleBroken('cluster.too_many_texts'));
      const clock = setTimeout(() => {
        tooMany();
        void worker.terminate();
      }, LONGEST_MILLISECONDS);
      worker.once('message', (proposals: PairProposal[]) => resolve(proposals));
      worker.once('error', (error) => {
        if (Reflect.get(error, 'code') === 'ERR_WORKER_OUT_OF_MEMORY') tooMany();
        else reject(error);
      });
      worker.once('exit', () => clearTimeout(clock));
      const request: PairRequest = { texts, options: { about, perText: PER_TEXT } };
      worker.postMessage(request);
    });
  }
}
