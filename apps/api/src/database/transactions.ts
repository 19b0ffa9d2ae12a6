import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, EntityManager } from 'typeorm';
import type { ApplicationRole } from './roles';

export type TransactionActor = {
  userId: string;
  organisationId: string;
  country: string | null;
  /** The State whose account this organisation publishes. */
  publishesFor: string | null;
  voice: string | null;
};

export type TransactionContext = {
  role: Exclude<ApplicationRole, 'heed_portal' | 'heed_backup'>;
  actor?: TransactionActor;
  /** Every statement sees what was committed when the transaction began. */
  steady?: true;
};

type Open = { manager: EntityManager; context: TransactionContext };

// Loads and rebuilds compute between statements, and their statements touch whole tables.
const PATIENCE: Partial<Record<TransactionContext['role'], string>> = {
  heed_owner: '300s',
  heed_worker: '60s',
  heed_cataloguer: '120s',
};

type TransactionRole = TransactionContext['role'];

/** Rights that are taken on for a part of a transaction: to write the catalogue, and what is derived from accounts. */
type TakenOn = 'heed_cataloguer' | 'heed_worker';

// In whose transactions, once what they do is allowed.
const LENDERS: Readonly<Record<TakenOn, readonly TransactionRole[]>> = {
  heed_cataloguer: ['heed_owner', 'heed_secretariat'],
  heed_worker: ['heed_state', 'heed_independent', 'heed_secretariat'],
};

// Who has these rights anyway.
const HOLDERS: Readonly<Record<TakenOn, readonly TransactionRole[]>> = {
  heed_cataloguer: ['heed_cataloguer'],
  heed_worker: ['heed_worker', 'heed_cataloguer', 'heed_owner'],
};

const TAKE_ON_ROLE = `SELECT set_config('role', $1, true), set_config('heed.user', $2, true),
  set_config('heed.organisation', $3, true), set_config('heed.country', $4, true),
  set_config('heed.publishes_for', $5, true), set_config('heed.voice', $6, true),
  set_config('statement_timeout', $7, true), set_config('idle_in_transaction_session_timeout', $8, true)`;

const settings = ({ role, actor }: TransactionContext, patientAs = role): string[] => [
  role,
  actor?.userId ?? '',
  actor?.organisationId ?? '',
  actor?.country ?? '',
  actor?.publishesFor ?? '',
  actor?.voice ?? '',
  PATIENCE[patientAs] ?? '5s',
  PATIENCE[patientAs] ?? '10s',
];

const sameActor = (a?: TransactionActor, b?: TransactionActor): boolean =>
  a?.userId === b?.userId && a?.organisationId === b?.organisationId;

/** The only way to the members' pool: one transaction, one role, one actor; what runs inside finds it by itself. */
@Injectable()
export class Transactions {
  private readonly open = new AsyncLocalStorage<Open>();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Runs `work` in a transaction of this role and actor; joins an open one, which must be of the same. */
  run<Result>(context: TransactionContext, work: () => Promise<Result>): Promise<Result> {
    const current = this.open.getStore();
    if (current) {
      if (current.context.role !== context.role || !sameActor(current.context.actor, context.actor)) {
        throw new Error(`a ${context.role} transaction cannot be opened inside one of ${current.context.role}`);
      }
      return work();
    }
    const begun = async (manager: EntityManager): Promise<Result> => {
      await manager.query(TAKE_ON_ROLE, settings(context));
      return this.open.run({ manager, context }, work);
    };
    // READ COMMITTED is PostgreSQL's own: naming it would cost every request a statement.
    return context.steady ? this.dataSource.transaction('REPEATABLE READ', begun) : this.dataSource.transaction(begun);
  }

  /**
   * Runs `work` in the open transaction with the rights of another role, and gives the former ones back. The actor stays.
   * Of a transaction that fails nothing is given back: it is rolled back, role and all.
   */
  async takingOn<Result>(role: TakenOn, work: () => Promise<Result>): Promise<Result> {
    const current = this.open.getStore();
    if (current && HOLDERS[role].includes(current.context.role)) return work();
    if (!current || !LENDERS[role].includes(current.context.role)) throw new Error(`${role} cannot be taken on here`);
    const context = { ...current.context, role };
    // A request that derives a standing has no more time than any other.
    const patientAs = role === 'heed_worker' ? current.context.role : role;
    await current.manager.query(TAKE_ON_ROLE, settings(context, patientAs));
    const result = await this.open.run({ ...current, context }, work);
    await current.manager.query(TAKE_ON_ROLE, settings(current.context));
    return result;
  }

  /** Of the open transaction. Without one it throws: nothing runs outside a role. */
  get manager(): EntityManager {
    const current = this.open.getStore();
    if (!current) throw new Error('no transaction is open');
    return current.manager;
  }

  /** Rows of one parametrised statement in the open transaction (of UPDATE and DELETE what RETURNING names). */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const { queryRunner } = this.manager;
    if (!queryRunner) throw new Error('no transaction is open');
    const { records }: { records: Row[] } = await queryRunner.query(sql, [...parameters], true);
    return records;
  }
}
