import { Injectable } from '@nestjs/common';
import type { OwnSessionView } from '@heed/contracts';
import { Transactions } from '../../../database/transactions';
import { NotFound } from '../../../http/problems/problems';
import type { Member } from '../../../http/request-scope';
import { AuditLog } from '../../audit/audit.event';
import { identityOf } from '../identity-context';
import { OwnSessionsRepository, type OwnSessionRow } from './own-sessions.repository';
import { SessionsEnding } from '../sessions/sessions.event';

const present = (row: OwnSessionRow, current: string): OwnSessionView => ({
  id: row.id,
  current: row.id === current,
  organisation: row.organisation,
  method: row.method,
  assurance: row.assurance,
  startedAt: row.startedAt.toISOString(),
  lastSeenAt: row.lastSeenAt.toISOString(),
});

/** Where a person is signed in. Somebody else's session is not there. */
@Injectable()
export class OwnSessionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: OwnSessionsRepository,
    private readonly ending: SessionsEnding,
    private readonly audit: AuditLog,
  ) {}

  list({ actor, sessionId }: Member): Promise<{ items: OwnSessionView[] }> {
    return this.transactions.run(identityOf(actor), async () => ({
      items: (await this.repository.of(actor.userId)).map((row) => present(row, sessionId)),
    }));
  }

  end({ actor }: Member, id: string): Promise<void> {
    return this.transactions.run(identityOf(actor), async () => {
      if (!(await this.repository.end(actor.userId, id))) throw new NotFound();
      await this.audit.record({ action: 'session.ended', targetKind: 'session', targetId: id });
    });
  }

  /** All but the one of this request. */
  endOthers({ actor, sessionId }: Member): Promise<void> {
    return this.transactions.run(identityOf(actor), async () => {
      await this.ending.ofUser(actor.userId, sessionId);
      await this.audit.record({ action: 'session.others_ended', targetKind: 'user', targetId: actor.userId });
    });
  }
}
