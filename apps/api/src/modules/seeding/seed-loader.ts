import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions';
import { Applicability } from '../lists/applicability.event';
import { today } from '../progress/standing-source.reader';
import type { Changes } from '../cataloguing/writing/change-count';
import { loadClusters } from './cluster-step';
import { openDocuments, readClusters, readSeedDocument, readVocabularies } from './document-folder';
import { loadDocument } from './document-step';
import { LoadLedgerRepository } from './load-ledger.repository';
import { readReference } from './reference-folder';
import { loadReference } from './reference-step';
import { fingerprint } from '../cataloguing/stable-id';
import { RowSetWriter } from '../cataloguing/writing/row-set-writer';
import { countriesByName, worldOf } from './seed-world';

/** Counted up whenever the same files would give other rows than before. */
const LOADER_VERSION = '2';

export interface LoadRequest {
  /** The folder with `texts`, `annotations` and `reference`. */
  folder: string;
  /** Whether the invented States are wanted. */
  demonstration: boolean;
  /** Look at every row, also where no file has changed. */
  force?: boolean;
  /** Called before each step, for the person who waits. */
  progress?: (step: string) => void;
}

export interface LoadStep {
  name: string;
  skipped: boolean;
  changes: Changes;
}

type Step = { name: string; fingerprint: string; load: () => Promise<Changes> };

/** Loads the seeds: one transaction a file, nothing where nothing has changed, and nothing at all where a file is broken. */
@Injectable()
export class SeedLoader {
  constructor(
    private readonly transactions: Transactions,
    private readonly rows: RowSetWriter,
    private readonly ledger: LoadLedgerRepository,
    private readonly applicability: Applicability,
  ) {}

  async load(request: LoadRequest): Promise<LoadStep[]> {
    const steps = this.steps(request);
    const report: LoadStep[] = [];
    for (const step of steps) report.push(await this.run(step, request));
    return report;
  }

  private run(step: Step, { force, progress }: LoadRequest): Promise<LoadStep> {
    return this.transactions.run({ role: 'heed_owner' }, async () => {
      const known = (await this.ledger.fingerprintOf(step.name)) === step.fingerprint;
      if (known && !force) return { name: step.name, skipped: true, changes: {} };
      progress?.(step.name);
      const changes = await step.load();
      await this.ledger.record(step.name, step.fingerprint);
      return { name: step.name, skipped: false, changes };
    });
  }

  /** Reads every file before the first row is written, so that a broken one leaves everything as it was. */
  private steps({ folder, demonstration }: LoadRequest): Step[] {
    const reference = readReference(folder);
    const { documents, clusters, vocabularies } = openDocuments(folder);
    const words = readVocabularies(vocabularies);
    const read = documents.map((files, index) => readSeedDocument(files, index + 1, words));
    const related = readClusters(clusters, read);
    const surroundings = {
      world: worldOf(reference.files, demonstration),
      countries: countriesByName(reference.files, demonstration),
    };
    const base = [LOADER_VERSION, String(demonstration), reference.fingerprint];
    const steps: Step[] = [
      {
        name: 'reference',
        fingerprint: fingerprint(...base),
        load: () => loadReference(this.rows.tables, reference.files, demonstration),
      },
      ...read.map((document, index) => ({
        name: document.key,
        fingerprint: fingerprint(...base, vocabularies, document.sha256, documents[index]?.annotations ?? ''),
        load: () => loadDocument(this.rows, document, surroundings),
      })),
      {
        name: 'clusters',
        fingerprint: fingerprint(...base, clusters),
        load: () => loadClusters(this.rows.tables, related),
      },
    ];
    const all = fingerprint(...steps.map((step) => step.fingerprint));
    return [
      ...steps,
      { name: 'progress', fingerprint: all, load: () => this.applicability.rebuild(today()).then(() => ({})) },
    ];
  }
}
