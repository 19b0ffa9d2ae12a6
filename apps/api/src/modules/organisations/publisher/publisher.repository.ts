import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';

@Injectable()
export class PublisherRepository {
  constructor(private readonly transactions: Transactions) {}

  async name(country: string, organisationId: string): Promise<void> {
    const changed = await this.transactions.query(
      'UPDATE people.state_publisher SET organisation_id = $2 WHERE country_iso3 = $1 RETURNING country_iso3',
      [country, organisationId],
    );
    if (changed.length > 0) return;
    await this.transactions.query(
      'INSERT INTO people.state_publisher (country_iso3, organisation_id) VALUES ($1, $2)',
      [country, organisationId],
    );
  }
}
