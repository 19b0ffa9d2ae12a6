import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { stronger, type Assurance } from '@heed/domain';
import { Transactions } from '../../../database/transactions';
import { sha256 } from '../../../http/bodies/canonical-json';
import { RuleBroken } from '../../../http/problems/problems';
import type { Member } from '../../../http/request-scope';
import { AuditLog } from '../../audit/audit.event';
import { freshToken } from '../fresh-token.reader';
import { IDENTITY, identityOf } from '../identity-context';
import { type JudgedProof, PersonLock } from '../proofs/person-lock.repository';
import { SessionRepository, type SessionRow, type SignInMethod } from './session.repository';
import { presentMember } from '../member/member.presenter';

const memberOf = (row: SessionRow): Member => presentMember(row, { ...row, scopes: null });

/** Whose act it is, as the trail has it. */
export interface ActingPerson {
  userId: string;
  organisationId: string;
  post: string;
}

/** An account that was proven to be the person's. */
export interface Account extends ActingPerson, JudgedProof {}

export interface SignedIn {
  /** For the cookie, and nowhere else. */
  token: string;
  member: Member;
}

/** How an account was proven to be the person's. */
export interface Proof {
  assurance: Assurance;
  method: SignInMethod;
}

@Injectable()
export class SessionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: SessionRepository,
    private readonly person: PersonLock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * A session of its own for every sign-in; the one the browser came with ends. An account that was disabled, whose
   * organisation was closed, or whose password or factors were changed since it was looked up is refused like a wrong password.
   */
  open(account: Account, former: Member | null, proof: Proof): Promise<SignedIn> {
    return this.transactions.run(IDENTITY, async () => {
      const token = freshToken();
      const id = randomUUID();
      const tokenHash = sha256(token);
      await this.person.forProof(account);
      await this.repository.open({ ...account, ...proof, id, tokenHash, csrfToken: freshToken() });
      if (former) await this.repository.end(former.sessionId);
      const row = await this.repository.resolve(tokenHash);
      if (!row) throw new RuleBroken('session.wrong_credentials');
      await this.audit.record({ action: 'session.opened', targetKind: 'session', targetId: id, by: account });
      return { token, member: memberOf(row) };
    });
  }

  /** The person proved to be there: the time of proof is now, and the assurance rises where the proof was stronger. */
  prove(member: Member, assurance: Assurance): Promise<SignedIn> {
    return this.transactions.run(identityOf(member.actor), async () => {
      const token = freshToken();
      const tokenHash = sha256(token);
      await this.repository.prove(member.sessionId, tokenHash, stronger(assurance, member.actor.assurance));
      const row = await this.repository.resolve(tokenHash);
      if (!row) throw new RuleBroken('session.required');
      await this.audit.record({ action: 'session.proven', targetKind: 'session', targetId: member.sessionId });
      return { token, member: memberOf(row) };
    });
  }

  /**
   * The session ends, and another goes on for another organisation of the person's, as long and as strongly proven.
   * @throws RuleBroken `session.required` where one of the two does not hold any more.
   */
  goOnFor({ actor, sessionId, post }: Member, other: Pick<Account, 'organisationId' | 'post'>): Promise<SignedIn> {
    return this.transactions.run(identityOf(actor), async () => {
      const { userId, organisationId } = actor;
      const [token, id] = [freshToken(), randomUUID()];
      const tokenHash = sha256(token);
      const next = { id, tokenHash, csrfToken: freshToken(), organisationId: other.organisationId };
      await this.person.forSession(userId, sessionId);
      const row = (await this.repository.continue(sessionId, next)) ? await this.repository.resolve(tokenHash) : null;
      if (!row) throw new RuleBroken('session.required');
      const target = { targetKind: 'session', by: { userId, organisationId, post } };
      const acts = [
        { action: 'session.ended', ...target, targetId: sessionId },
        { action: 'session.opened', ...target, targetId: id, by: { userId, ...other } },
      ];
      // Chains are held in the order of their ids, or two who go opposite ways would wait for each other.
      const inOrder = acts.sort((one, next) => (one.by.organisationId < next.by.organisationId ? -1 : 1));
      for (const act of inOrder) await this.audit.record(act);
      return { token, member: memberOf(row) };
    });
  }

  /** The member behind a cookie, or null. */
  resolve(token: string): Promise<Member | null> {
    return this.transactions.run(IDENTITY, async () => {
      const row = await this.repository.resolve(sha256(token));
      return row && memberOf(row);
    });
  }

  end(member: Member): Promise<void> {
    return this.transactions.run(IDENTITY, async () => {
      await this.repository.end(member.sessionId);
      await this.audit.record({ action: 'session.ended', targetKind: 'session', targetId: member.sessionId });
    });
  }
}
