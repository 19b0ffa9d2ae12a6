import { Injectable } from '@nestjs/common';
import type { GanhriStatus, VerifiedOrganisationView } from '@heed/contracts';
import type { Actor, OrganisationState } from '@heed/domain';
import { SessionsEnding } from '../../identity/sessions/sessions.event';
import type { OrganisationRecord } from '../records/organisation-record';
import { OrganisationTrail } from '../records/organisation-trail';
import { OrganisationsRepository } from '../records/organisations.repository';
import { FirstAdministrator } from './first-administrator';

/** What one step writes. The trail comes last, since it holds the actor's audit chain. */
@Injectable()
export class OrganisationSteps {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly first: FirstAdministrator,
    private readonly sessions: SessionsEnding,
    private readonly trail: OrganisationTrail,
  ) {}

  /** Says that the identity is known, and no more. */
  async verify(actor: Actor, record: OrganisationRecord): Promise<VerifiedOrganisationView['invitation']> {
    await this.organisations.saveState(record.id, 'verified', actor.organisationId);
    const invitation = await this.first.invite(actor, record.id);
    await this.trail.leave(actor, record.id, 'verified', { codes: stateChange(record, 'verified') });
    return invitation;
  }

  async inviteAgain(actor: Actor, record: OrganisationRecord): Promise<VerifiedOrganisationView['invitation']> {
    const invitation = await this.first.invite(actor, record.id);
    await this.trail.noted(record.id, 'organisation.first_invited');
    return invitation;
  }

  /** Nobody is signed out: what a suspended organisation may still do holds from the next request on. */
  suspend(actor: Actor, record: OrganisationRecord, reason: string): Promise<void> {
    return this.step(actor, record, 'suspended', 'suspended', reason);
  }

  reinstate(actor: Actor, record: OrganisationRecord, reason: string): Promise<void> {
    return this.step(actor, record, 'verified', 'reinstated', reason);
  }

  /** The new name holds everywhere at once, also beside what was published under the old one. */
  async rename(actor: Actor, record: OrganisationRecord, names: Record<string, string>, reason: string): Promise<void> {
    await this.organisations.saveNames(record.id, names);
    await this.trail.leave(actor, record.id, 'renamed', { reason, diff: { names } });
  }

  async close(actor: Actor, record: OrganisationRecord, reason: string): Promise<void> {
    await this.first.forget(record.id);
    await this.organisations.saveState(record.id, 'closed', null);
    await this.sessions.ofOrganisation(record.id);
    await this.trail.leave(actor, record.id, 'closed', { reason, codes: stateChange(record, 'closed') });
  }

  async noteStatus(record: OrganisationRecord, status: GanhriStatus, on: string): Promise<void> {
    await this.organisations.saveGanhriStatus(record.id, status, on);
    const codes = {
      ganhriStatus: { from: record.ganhriStatus, to: status },
      ganhriStatusOn: { from: record.ganhriStatusOn, to: on },
    };
    await this.trail.noted(record.id, 'organisation.status_noted', { codes });
  }

  private async step(
    actor: Actor,
    record: OrganisationRecord,
    state: OrganisationState,
    event: 'suspended' | 'reinstated',
    reason: string,
  ): Promise<void> {
    await this.organisations.saveState(record.id, state, null);
    await this.trail.leave(actor, record.id, event, { reason, codes: stateChange(record, state) });
  }
}

const stateChange = ({ state }: OrganisationRecord, to: OrganisationState) => ({ state: { from: state, to } });
