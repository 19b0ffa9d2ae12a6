import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions';

/** What others will be told of, kept in the same transaction as the change, so that neither happens alone. */
@Injectable()
export class Outbox {
  constructor(private readonly transactions: Transactions) {}

  /** `payload` holds ids only: what is read later is read by the rights of then. */
  async add(event: string, aggregateId: string, payload: Record<string, string | null> = {}): Promise<void> {
    await this.transactions.query(
      'INSERT INTO platform.outbox (id, aggregate_id, organisation_id, event, payload) VALUES ($1, $2, context.organisation(), $3, $4)',
      [randomUUID(), aggregateId, event, JSON.stringify(payload)],
    );
  }
}
