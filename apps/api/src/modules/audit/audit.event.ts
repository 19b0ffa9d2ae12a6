import { Injectable } from '@nestjs/common';
import { currentMember, currentRequestId } from '../../http/request-scope';
import { entryOf, type AuditEvent } from './audit-entry';
import { AuditRepository } from './audit.repository';
import type { RestrictedRead } from './restricted-reads';

export { changesOf, type AuditEvent } from './audit-entry';

/** The trail of every write, chained per organisation: what was done, by which post, to what; never the words themselves. */
@Injectable()
export class AuditLog {
  constructor(private readonly repository: AuditRepository) {}

  /** Call last in the open transaction: it holds the head of the organisation's chain until the commit. */
  async record(event: AuditEvent): Promise<void> {
    const actor = event.by === undefined ? await this.actorOfRequest() : event.by;
    const organisationId = actor?.organisationId ?? event.inTrailOf ?? null;
    await this.repository.append(entryOf(event, actor, currentRequestId()), organisationId, event.concerns ?? null);
  }

  /**
   * A step of another organisation's life, into the own chain and into that organisation's, where nobody of the own is named.
   * Last as well: it holds both.
   */
  async recordStep(event: AuditEvent, organisationId: string): Promise<void> {
    const copy = entryOf(
      { ...event, targetId: organisationId },
      { organisationId: actingOrganisation() },
      currentRequestId(),
    );
    await this.repository.appendStep(copy, organisationId); // first: it takes both chains in one order
    await this.record(event);
  }

  /** That a member was shown what is not for everyone of the kind they are. In the transaction that reads it. */
  recordRead(read: RestrictedRead, targetKind: string, targetId: string): Promise<void> {
    return this.record({ action: read, targetKind, targetId });
  }

  /** By the post as the transaction has it: it may have been renamed since the request began, or by the request itself. */
  private async actorOfRequest(): Promise<NonNullable<AuditEvent['by']> | null> {
    const member = currentMember();
    if (!member) return null;
    const { userId, organisationId } = member.actor;
    return { userId, organisationId, post: (await this.repository.postOf(userId, organisationId)) ?? member.post };
  }
}

const actingOrganisation = (): string => {
  const member = currentMember();
  if (!member) throw new Error('no organisation acts here');
  return member.actor.organisationId;
};
