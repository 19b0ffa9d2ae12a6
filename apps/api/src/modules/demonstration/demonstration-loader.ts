import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions';
import { fingerprint } from '../cataloguing/stable-id';
import { readDemonstration } from './demonstration-folder';
import { DemonstrationLedger } from './demonstration-ledger';
import { DemonstrationRemover } from './demonstration-remover';
import { DemonstrationWriter, type Written } from './demonstration-writer';

/** Counted up whenever the same files would give other rows than before. */
const LOADER_VERSION = '1';

export interface DemonstrationLoad {
  skipped: boolean;
  written: Written;
}

/**
 * Loads what invented people say of invented States, in one transaction. The same files change nothing; other files take
 * the place of the former ones whole, with whatever visitors wrote under the demonstration's accounts.
 */
@Injectable()
export class DemonstrationLoader {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: DemonstrationLedger,
    private readonly writer: DemonstrationWriter,
    private readonly remover: DemonstrationRemover,
  ) {}

  /** Whether invented States belong into this database; the seeds' loader has to know as well. */
  wanted(): Promise<boolean> {
    return this.ledger.wanted();
  }

  /** Whether it is here though it is off: only the operator's command takes it out. */
  leftOver(): Promise<boolean> {
    return this.ledger.leftOver();
  }

  /** `folder`: the seeds. The invented States and their commitments are loaded before, with the rest of the seeds. */
  async load({ folder }: { folder: string }): Promise<DemonstrationLoad> {
    this.ledger.requireOn();
    const demonstration = readDemonstration(folder);
    const wanted = fingerprint(LOADER_VERSION, demonstration.fingerprint);
    const kept: string[] = [];
    const work = async () => {
      if ((await this.ledger.loaded()) === wanted) return { skipped: true, written: {}, files: [] };
      const { files, commitments } = await this.remover.makeRoom();
      const written = await this.writer.write(demonstration, kept, commitments);
      await this.ledger.recordLoad(wanted, written);
      return { skipped: false, written, files };
    };
    try {
      const { files, ...load } = await this.transactions.run({ role: 'heed_owner' }, work);
      await this.remover.forget(files);
      return load;
    } catch (error) {
      await this.remover.forget(kept);
      throw error;
    }
  }
}
