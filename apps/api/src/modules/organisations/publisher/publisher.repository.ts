import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';

@Injectable()
export class PublisherRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Held until the transaction ends, where there is one: who names another has seen who it was. */
  async lock(country: string): Promise<void> {
    await this.transactions.query('SELECT FROM people.state_publisher WHERE country_iso3 = $1 FOR NO KEY UPDATE', [
      country,
    ]);
  }

  async name(country: string, organisationId: string): Promise<void> {
    if (await this.rename(country, organisationId)) return;
    const named = await this.transactions.query(
      `INSERT INTO people.state_publisher (country_iso3, organisation_id) VALUES ($1, $2)
       ON CONFLICT DO NOTHING RETURNING country_iso3`,
      [country, organisationId],
    );
    if (named.length === 0) await this.rename(country, organisationId); // somebody else was the first to name one
  }

  private async rename(country: string, organisationId: string): Promise<boolean> {
    const changed = await this.transactions.query(
      'UPDATE people.state_publisher SET organisation_id = $2 WHERE country_iso3 = $1 RETURNING country_iso3',
      [country, organisationId],
    );
    return changed.length > 0;
  }
}
