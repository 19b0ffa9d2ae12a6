import { Injectable } from '@nestjs/common';
import type { MembershipView } from '@heed/contracts';
import { Transactions } from '../../../database/transactions';
import { NotFound } from '../../../http/problems/problems';
import type { Member } from '../../../http/request-scope';
import { identityOf } from '../identity-context';
import { SessionsService, type SignedIn } from '../sessions/sessions.service';
import { MembershipsRepository } from './memberships.repository';

/** For which organisation a person works. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly memberships: MembershipsRepository,
    private readonly sessions: SessionsService,
  ) {}

  list({ actor }: Member): Promise<{ items: MembershipView[] }> {
    return this.transactions.run(identityOf(actor), async () => {
      const rows = await this.memberships.ofPerson(actor.userId);
      return {
        items: rows.map(({ id, name, kind, post }) => ({
          organisation: { id, name, kind },
          post,
          current: id === actor.organisationId,
        })),
      };
    });
  }

  /** @throws NotFound where the person does not belong to it, or it is closed. */
  async change(member: Member, organisationId: string): Promise<SignedIn> {
    const rows = await this.transactions.run(identityOf(member.actor), () =>
      this.memberships.ofPerson(member.actor.userId),
    );
    const chosen = rows.find(({ id }) => id === organisationId);
    if (!chosen) throw new NotFound();
    return this.sessions.goOnFor(member, { organisationId, post: chosen.post });
  }
}
