import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions';
import { NO_HASH, type StoredEntry } from './audit-chain';

export interface ChainHead {
  seq: number;
  hash: Buffer;
  /** The database's clock. */
  at: Date;
}

export interface AuditRow extends StoredEntry {
  at: Date;
  action: string;
  targetKind: string;
  targetId: string;
  organisationId: string | null;
  requestId: string;
}

/** Entries are only ever added. Runs in the open transaction. */
@Injectable()
export class AuditRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Begins the chain where there is none, and holds its head until the transaction ends. */
  async lockHead(chainId: string): Promise<ChainHead> {
    const [head] = await this.transactions.query<{ seq: string; hash: Buffer; at: Date }>(
      `INSERT INTO platform.audit_chain AS c (chain_id, seq, hash) VALUES ($1, 0, $2)
       ON CONFLICT (chain_id) DO UPDATE SET seq = c.seq RETURNING seq, hash, clock_timestamp() AS at`,
      [chainId, NO_HASH],
    );
    if (!head) throw new Error('the audit chain has no head');
    return { seq: Number(head.seq), hash: head.hash, at: head.at };
  }

  async append(row: AuditRow): Promise<void> {
    await this.transactions.query(
      `WITH entry AS (
         INSERT INTO platform.audit_entry
           (chain_id, seq, hash, prev_hash, canonical, at, action, target_kind, target_id, organisation_id, request_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))
       UPDATE platform.audit_chain SET seq = $2, hash = $3 WHERE chain_id = $1`,
      [
        row.chainId,
        row.seq,
        row.hash,
        row.prevHash,
        row.canonical,
        row.at,
        row.action,
        row.targetKind,
        row.targetId,
        row.organisationId,
        row.requestId,
      ],
    );
  }

  async entries(chainId: string): Promise<StoredEntry[]> {
    const rows = await this.transactions.query<{ seq: string; prev_hash: Buffer; hash: Buffer; canonical: string }>(
      'SELECT seq, prev_hash, hash, canonical FROM platform.audit_entry WHERE chain_id = $1 ORDER BY seq',
      [chainId],
    );
    return rows.map(({ seq, prev_hash: prevHash, hash, canonical }) => ({
      chainId,
      seq: Number(seq),
      prevHash,
      hash,
      canonical,
    }));
  }
}
