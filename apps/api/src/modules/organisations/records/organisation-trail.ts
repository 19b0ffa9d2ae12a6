import { Injectable } from '@nestjs/common';
import type { OrganisationEventKind } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { currentMember } from '../../../http/request-scope';
import { AuditLog, type AuditEvent } from '../../audit/audit.event';
import { Outbox } from '../../audit/outbox.event';
import { OrganisationSurroundingsRepository } from './surroundings.repository';

/** Steps that an organisation finds in its own trail too, though another takes them. */
const TAKEN_BY_VERIFIERS: readonly OrganisationEventKind[] = [
  'verified',
  'suspended',
  'reinstated',
  'closed',
  'renamed',
];

/** What every step of an organisation's life leaves: the event that the organisation itself sees, outbox, audit. */
@Injectable()
export class OrganisationTrail {
  constructor(
    private readonly around: OrganisationSurroundingsRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async leave(
    actor: Actor,
    organisationId: string,
    event: OrganisationEventKind,
    { reason = '', ...change }: { reason?: string } & Pick<AuditEvent, 'codes' | 'diff'> = {},
  ): Promise<void> {
    const by = { organisationId: actor.organisationId, post: currentMember()?.post ?? '' };
    await this.around.addEvent(organisationId, event, by, reason);
    await this.outbox.add(`organisation.${event}`, organisationId);
    const entry = {
      action: `organisation.${event}`,
      targetKind: 'organisation',
      targetId: organisationId,
      ...(reason === '' ? {} : { because: reason }), // the organisation reads it beside the event, and it stays there
      ...change,
    };
    if (TAKEN_BY_VERIFIERS.includes(event)) await this.audit.recordStep(entry, organisationId);
    else await this.audit.record(entry);
  }

  /** A change that is no step of its life. */
  noted(organisationId: string, action: string, change: Pick<AuditEvent, 'codes' | 'diff'> = {}): Promise<void> {
    return this.audit.record({ action, targetKind: 'organisation', targetId: organisationId, ...change });
  }
}
