import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions, type TransactionContext } from '../../database/transactions';
import { sha256 } from '../../http/canonical-json';
import type { Member } from '../../http/request-scope';
import { AuditLog } from '../audit/audit.event';
import { SessionRepository } from './session.repository';
import { presentMember } from './member.presenter';

const IDENTITY: TransactionContext = { role: 'heed_identity' };
const secret = (): string => randomBytes(32).toString('base64url');

/** An account whose password was right. */
export interface Account {
  userId: string;
  organisationId: string;
  post: string;
}

export interface SignedIn {
  /** For the cookie, and nowhere else. */
  token: string;
  member: Member;
}

@Injectable()
export class SessionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: SessionRepository,
    private readonly audit: AuditLog,
  ) {}

  /** A session of its own for every sign-in; the one the browser came with ends. */
  open(account: Account, former: Member | null): Promise<SignedIn> {
    return this.transactions.run(IDENTITY, async () => {
      const token = secret();
      const id = randomUUID();
      const tokenHash = sha256(token);
      await this.repository.open({ ...account, id, tokenHash, csrfToken: secret() });
      if (former) await this.repository.end(former.sessionId);
      const row = await this.repository.resolve(tokenHash);
      if (!row) throw new Error('a session that was just opened does not hold');
      await this.audit.record({ action: 'session.opened', targetKind: 'session', targetId: id, by: account });
      return { token, member: presentMember(row) };
    });
  }

  /** The member behind a cookie, or null. */
  resolve(token: string): Promise<Member | null> {
    return this.transactions.run(IDENTITY, async () => {
      const row = await this.repository.resolve(sha256(token));
      return row && presentMember(row);
    });
  }

  end(member: Member): Promise<void> {
    return this.transactions.run(IDENTITY, async () => {
      await this.repository.end(member.sessionId);
      await this.audit.record({ action: 'session.ended', targetKind: 'session', targetId: member.sessionId });
    });
  }
}
