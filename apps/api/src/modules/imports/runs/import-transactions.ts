import { Injectable } from '@nestjs/common';
import type { Action, Actor } from '@heed/domain';
import { Transactions } from '../../../database/transactions';
import { contextOf } from '../../../http/access/access';
import { Idempotency, type IdempotencyTicket } from '../../../http/conventions/idempotency';
import { NotFound } from '../../../http/problems/problems';
import { requireImportAccess, targetOf } from './import-access';
import type { ImportRun } from './import-run';
import { ImportRunsRepository } from './import-runs.repository';

/** A member's transaction about a run: their audience's role, the run loaded and allowed. */
@Injectable()
export class ImportTransactions {
  constructor(
    private readonly transactions: Transactions,
    private readonly idempotency: Idempotency,
    private readonly runs: ImportRunsRepository,
  ) {}

  run<Answer>(actor: Actor, work: () => Promise<Answer>): Promise<Answer> {
    return this.transactions.run(contextOf(actor), work);
  }

  /** For creates: a second try with the same key gets the first answer. */
  once<Answer>(actor: Actor, ticket: IdempotencyTicket, work: () => Promise<Answer>): Promise<Answer> {
    return this.run(actor, () => this.idempotency.once(actor, ticket, work));
  }

  /** With the run under the reader's rights. @throws NotFound, Denied */
  reading<Answer>(actor: Actor, id: string, work: (run: ImportRun) => Promise<Answer>): Promise<Answer> {
    return this.run(actor, async () => work(await this.allowed(actor, 'import.read', id, false)));
  }

  /** With the run locked, after the rules of the action. */
  changing<Answer>(
    actor: Actor,
    action: Action,
    id: string,
    work: (run: ImportRun) => Promise<Answer>,
  ): Promise<Answer> {
    return this.run(actor, async () => work(await this.allowed(actor, action, id, true)));
  }

  private async allowed(actor: Actor, action: Action, id: string, lock: boolean): Promise<ImportRun> {
    const run = await this.runs.find(id, lock);
    if (!run) throw new NotFound();
    requireImportAccess(actor, action, targetOf(run));
    return run;
  }
}
