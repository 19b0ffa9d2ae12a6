import { Injectable } from '@nestjs/common';
import type { AuditEntryView, AuditQuery } from '@heed/contracts';
import { allOf, BoundSql } from '../../../database/bound-sql';
import { Transactions } from '../../../database/transactions';
import { RESTRICTED_READS } from '../restricted-reads';

export interface TrailRow {
  chain: string;
  seq: number;
  at: Date;
  action: string;
  post: string | null;
  /** What happened: it stands beside the place in entries of the first version, by itself in later ones. */
  said: Said;
}

type Said = Partial<Pick<AuditEntryView, 'changed' | 'codes' | 'reason'>> & {
  target: { kind: string; id: string };
  /** A member, or an organisation alone; null: nobody that is known. */
  actor: { organisation: string; user?: string } | null;
  request: string;
};

/** What stands before the dot in acts on ways in: sign-ins, proofs, tokens, who belongs and may do what. */
const OF_ACCOUNTS = ['session', 'account', 'token', 'person', 'invitation', 'recovery'];

/** Whose entries: a chain, and on the platform's those that concern this organisation's restricted matter, or nobody's. */
export interface TrailScope {
  chainId: string;
  concerns: string | null;
  /** What was done with accounts alone: nothing of the organisation's work, nor who read what. */
  accountsOnly?: true;
}

/** A trail for its readers, in their own transaction. */
@Injectable()
export class TrailReadModel {
  constructor(private readonly transactions: Transactions) {}

  async page(scope: TrailScope, query: AuditQuery, before: string | null, limit: number): Promise<TrailRow[]> {
    const sql = new BoundSql();
    const conditions = [
      `chain_id = ${sql.bind(scope.chainId)}`,
      scope.concerns === null ? 'concerns IS NULL' : `concerns = ${sql.bind(scope.concerns)}`,
      ...(scope.accountsOnly
        ? [
            `split_part(action, '.', 1) = ANY (${sql.bind(OF_ACCOUNTS)}) AND action <> ALL (${sql.bind(RESTRICTED_READS)})`,
          ]
        : []),
      ...(query.action ? [`action = ANY (${sql.bind(query.action)})`] : []),
      ...(query.post ? [`post = ${sql.bind(query.post)}`] : []),
      ...(query.since ? [`at >= ${sql.bind(query.since, 'date')}`] : []),
      ...(query.until ? [`at < ${sql.bind(query.until, 'date')} + 1`] : []),
      ...(before === null ? [] : [`seq < ${sql.bind(before, 'bigint')}`]),
    ];
    const rows = await this.transactions.query<Omit<TrailRow, 'seq'> & { seq: string }>(
      `SELECT chain_id AS chain, seq, at, action, post,
         coalesce(canonical::jsonb -> 'entry', canonical::jsonb) AS said FROM platform.audit_entry
       WHERE ${allOf(conditions)} ORDER BY seq DESC LIMIT ${sql.bind(limit)}`,
      sql.parameters,
    );
    return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
  }

  /** The exact bytes of one, or null where this reader has none such. */
  async canonical(chainId: string, seq: number): Promise<string | null> {
    const [row] = await this.transactions.query<{ canonical: string }>(
      'SELECT canonical FROM platform.audit_entry WHERE chain_id = $1 AND seq = $2',
      [chainId, seq],
    );
    return row?.canonical ?? null;
  }

  /** The chain's last entry, and the last of it that is in the tree. */
  async ends(chainId: string): Promise<{ last: number; inTree: number }> {
    const [row] = await this.transactions.query<{ last: string | null; in_tree: string | null }>(
      `SELECT (SELECT seq FROM platform.audit_chain WHERE chain_id = $1) AS last,
         (SELECT max(seq) FROM platform.audit_leaf WHERE chain_id = $1) AS in_tree`,
      [chainId],
    );
    return { last: Number(row?.last ?? 0), inTree: Number(row?.in_tree ?? 0) };
  }
}
