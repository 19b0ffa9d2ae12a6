import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions';
import { CheckpointsRepository, type StoredCheckpoint } from '../checkpoints/checkpoints.repository';
import { NULL, SEPARATOR, type StoredEntry } from './chain-verifier';
import type { LeafBatch } from './tree-verifier';

export interface Head {
  chainId: string;
  seq: number;
  /** Hexadecimal. */
  hash: string;
}

const ROWS = 5_000;
/** Leaves that travel as one row, so that a million of them are not a million objects. */
const LEAVES = 4_096;
const FEW = 4;

const orNull = (column: string): string => `coalesce(${column}, '${NULL}')`;
const COLUMNS = [
  'chain_id::text',
  'seq::text',
  "encode(prev_hash, 'hex')",
  `to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  'action',
  'target_kind',
  'target_id',
  orNull('organisation_id::text'),
  'request_id',
  orNull('post'),
  orNull('concerns::text'),
].join(` || '${SEPARATOR}' || `);
const ENTRY = `${COLUMNS} AS columns, encode(hash, 'hex') AS hash, canonical`;

const LEAF = `int8send(l.position) || uuid_send(l.chain_id) || int8send(l.seq) || coalesce(e.hash, decode(repeat('00', 32), 'hex'))`;

/** The trail as it is stored, for whoever verifies it: batch by batch, however long it is. */
@Injectable()
export class StoredTrailReadModel {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: CheckpointsRepository,
  ) {}

  async heads(): Promise<Head[]> {
    const rows = await this.transactions.query<Omit<Head, 'seq'> & { seq: string }>(
      `SELECT chain_id AS "chainId", seq, encode(hash, 'hex') AS hash FROM platform.audit_chain ORDER BY chain_id`,
    );
    return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
  }

  entries(): AsyncGenerator<StoredEntry[], void> {
    return this.batches<StoredEntry>(
      'entries',
      `SELECT ${ENTRY} FROM platform.audit_entry ORDER BY chain_id, seq`,
      ROWS,
    );
  }

  /** Leaves in their order, and beside them the subtrees in the order in which they become whole. */
  async *leaves(): AsyncGenerator<LeafBatch, void> {
    const nodes = this.packed(
      'nodes',
      `SELECT ((n + 1) * (1::bigint << level) - 1) / ${LEAVES} AS batch, hash AS bytes, (n + 1) * (1::bigint << level) AS place, level
       FROM platform.audit_node`,
      'place, level',
    );
    const leaves = this.packed(
      'leaves',
      `SELECT l.position / ${LEAVES} AS batch, ${LEAF} AS bytes, l.position AS place
       FROM platform.audit_leaf l LEFT JOIN platform.audit_entry e ON e.chain_id = l.chain_id AND e.seq = l.seq`,
      'place',
    );
    for await (const bytes of leaves) {
      const step = await nodes.next();
      yield { leaves: bytes, nodes: step.done ? Buffer.alloc(0) : step.value };
    }
  }

  checkpoints(): Promise<StoredCheckpoint[]> {
    return this.repository.all();
  }

  /** Some of one chain, by its reader's rights. */
  window(chainId: string, from: number, to: number): Promise<StoredEntry[]> {
    return this.transactions.query<StoredEntry>(
      `SELECT ${ENTRY} FROM platform.audit_entry WHERE chain_id = $1 AND seq BETWEEN $2 AND $3 ORDER BY seq`,
      [chainId, from, to],
    );
  }

  private async *packed(name: string, sql: string, order: string): AsyncGenerator<Buffer, void> {
    const packed = `SELECT string_agg(bytes, ''::bytea ORDER BY ${order}) AS bytes FROM (${sql}) AS one GROUP BY batch ORDER BY batch`;
    for await (const rows of this.batches<{ bytes: Buffer }>(name, packed, FEW))
      for (const { bytes } of rows) yield bytes;
  }

  /** The next batch is on its way while this one is looked at. */
  private async *batches<Row>(name: string, sql: string, size: number): AsyncGenerator<Row[], void> {
    await this.transactions.query(`DECLARE ${name} NO SCROLL CURSOR FOR ${sql}`);
    const fetch = (): Promise<Row[]> => this.transactions.query<Row>(`FETCH ${size} FROM ${name}`);
    for (let rows = await fetch(); rows.length > 0;) {
      const coming = rows.length === size ? fetch() : Promise.resolve([]);
      yield rows;
      rows = await coming;
    }
    await this.transactions.query(`CLOSE ${name}`);
  }
}
