import { Injectable } from '@nestjs/common';
import type { HostingView } from '@heed/contracts';
import { Transactions } from '../../../database/transactions';

type HostingState = HostingView['state'];

/** Who lends a name to whom. Row-level security: the two of them, and each its own part of it. */
@Injectable()
export class HostingRepository {
  constructor(private readonly transactions: Transactions) {}

  async of(guestId: string, hostId: string): Promise<HostingState | null> {
    const [row] = await this.transactions.query<{ state: HostingState }>(
      'SELECT state FROM people.hosting WHERE organisation_id = $1 AND host_id = $2',
      [guestId, hostId],
    );
    return row?.state ?? null;
  }

  /** The same, held until the transaction ends: neither of the two changes it meanwhile. */
  async lock(guestId: string, hostId: string): Promise<HostingState | null> {
    const [row] = await this.transactions.query<{ state: HostingState }>(
      'SELECT state FROM people.hosting WHERE organisation_id = $1 AND host_id = $2 FOR NO KEY UPDATE',
      [guestId, hostId],
    );
    return row?.state ?? null;
  }

  /** One host at a time: whoever was asked before is asked no longer. */
  async ask(guestId: string, hostId: string): Promise<void> {
    await this.end(guestId);
    await this.transactions.query(
      `INSERT INTO people.hosting (organisation_id, host_id, state) VALUES ($1, $2, 'asked')`,
      [guestId, hostId],
    );
  }

  async end(guestId: string): Promise<void> {
    await this.transactions.query('DELETE FROM people.hosting WHERE organisation_id = $1', [guestId]);
  }

  async answer(guestId: string, state: 'agreed' | 'refused'): Promise<void> {
    await this.transactions.query(
      'UPDATE people.hosting SET state = $2, answered_at = now() WHERE organisation_id = $1',
      [guestId, state],
    );
  }
}
