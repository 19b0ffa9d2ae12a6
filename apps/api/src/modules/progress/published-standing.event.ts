import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions';
import { StandingWriter } from './standing-writer.event';

/** For those who publish: the standing follows from what is public, by rights that no member holds. */
@Injectable()
export class PublishedStanding {
  constructor(
    private readonly transactions: Transactions,
    private readonly writer: StandingWriter,
  ) {}

  /** Inside the transaction that publishes. */
  refresh(commitmentIds: readonly string[]): Promise<void> {
    return this.transactions.takingOn('heed_worker', () => this.writer.refresh(commitmentIds));
  }
}
