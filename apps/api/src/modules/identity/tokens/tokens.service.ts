import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NewTokenDto, NewTokenView, TokenView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Transactions } from '../../../database/transactions';
import { requiring } from '../../../http/access/require-access';
import { sha256 } from '../../../http/bodies/canonical-json';
import { Idempotency, type IdempotencyTicket } from '../../../http/conventions/idempotency';
import { NotFound, RuleBroken } from '../../../http/problems/problems';
import type { Member } from '../../../http/request-scope';
import { AuditLog } from '../../audit/audit.event';
import { IDENTITY, identityOf } from '../identity-context';
import { aPersonalToken } from './personal-token';
import { presentBearer, presentToken } from './token.presenter';
import { TokenRepository } from './token.repository';

const requireAccess = requiring();

/** More than a person keeps an eye on. */
const MOST = 50;

/** Personal tokens: what a member's own programs come with. */
@Injectable()
export class TokensService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: TokenRepository,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditLog,
  ) {}

  /** The member behind a token, with the roles of now, or null. */
  resolve(token: string): Promise<Member | null> {
    return this.transactions.run(IDENTITY, async () => {
      const row = await this.repository.resolve(sha256(token));
      return row && presentBearer(row);
    });
  }

  list(actor: Actor): Promise<{ items: TokenView[] }> {
    return this.transactions.run(identityOf(actor), async () => {
      const rows = await this.repository.ofPerson(actor);
      return { items: rows.map(presentToken) };
    });
  }

  /**
   * The answer that is kept for a second try does not hold the token: that one would have to be readable in the database.
   * So the second try is refused, and what it made stands in the list, to be revoked.
   */
  create(member: Member, dto: NewTokenDto, ticket: IdempotencyTicket): Promise<NewTokenView> {
    const { actor } = member;
    return this.transactions.run(identityOf(actor), async () => {
      requireAccess(actor, 'token.create', {});
      const made = { token: '' };
      const view = await this.idempotency.once(actor, ticket, async () => {
        made.token = aPersonalToken();
        return this.issue(member, dto, sha256(made.token));
      });
      if (made.token === '') throw new RuleBroken('token.shown_already');
      return { ...view, token: made.token };
    });
  }

  revoke(actor: Actor, id: string): Promise<void> {
    return this.transactions.run(identityOf(actor), async () => {
      requireAccess(actor, 'token.revoke', {});
      if (!(await this.repository.revoke(actor, id))) throw new NotFound();
      await this.audit.record({ action: 'token.revoked', targetKind: 'token', targetId: id });
    });
  }

  private async issue(
    { actor, sessionId }: Member,
    { name, scopes, days }: NewTokenDto,
    tokenHash: Buffer,
  ): Promise<TokenView> {
    await this.repository.hold(actor, sessionId);
    if ((await this.repository.ofPerson(actor)).length >= MOST) throw new RuleBroken('token.too_many');
    const id = randomUUID();
    const row = await this.repository.issue(actor, { id, name, tokenHash, scopes, days, assurance: actor.assurance });
    await this.audit.record({
      action: 'token.created',
      targetKind: 'token',
      targetId: id,
      diff: { scopes, expiresAt: row.expiresAt.toISOString() },
    });
    return presentToken(row);
  }
}
