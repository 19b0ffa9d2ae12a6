import { Injectable } from '@nestjs/common';
import type {
  GanhriStatusDto,
  OrganisationView,
  RenameOrganisationDto,
  VerifiedOrganisationView,
} from '@heed/contracts';
import type { Action, Actor } from '@heed/domain';
import { Transactions } from '../../../database/transactions';
import { contextOf } from '../../../http/access/access';
import { RuleBroken } from '../../../http/problems/problems';
import { requireAccess, requireVersion, targetOf, type OrganisationRecord } from '../records/organisation-record';
import { namesOf } from '../records/names-of';
import { OrganisationViews } from '../records/organisation-views';
import { OrganisationsRepository } from '../records/organisations.repository';
import { OrganisationSteps } from './organisation-steps';

/** The steps of an organisation's life: one transaction each, with event, outbox and audit. */
@Injectable()
export class OrganisationMoves {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: OrganisationsRepository,
    private readonly views: OrganisationViews,
    private readonly steps: OrganisationSteps,
  ) {}

  verify(actor: Actor, id: string, version: number): Promise<VerifiedOrganisationView> {
    return this.move(actor, id, version, 'organisation.verify', async (record) => {
      const invitation = await this.steps.verify(actor, record);
      return { organisation: await this.view(actor, id), invitation };
    });
  }

  inviteFirst(actor: Actor, id: string, version: number): Promise<VerifiedOrganisationView> {
    return this.move(actor, id, version, 'organisation.invite_first', async (record) => {
      const invitation = await this.steps.inviteAgain(actor, record);
      return { organisation: await this.view(actor, id), invitation };
    });
  }

  suspend(actor: Actor, id: string, version: number, reason: string): Promise<OrganisationView> {
    return this.moveTo(actor, id, version, 'organisation.suspend', (record) =>
      this.steps.suspend(actor, record, reason),
    );
  }

  reinstate(actor: Actor, id: string, version: number, reason: string): Promise<OrganisationView> {
    return this.moveTo(actor, id, version, 'organisation.reinstate', (record) =>
      this.steps.reinstate(actor, record, reason),
    );
  }

  close(actor: Actor, id: string, version: number, reason: string): Promise<OrganisationView> {
    return this.moveTo(actor, id, version, 'organisation.close', (record) => this.steps.close(actor, record, reason));
  }

  rename(actor: Actor, id: string, version: number, dto: RenameOrganisationDto): Promise<OrganisationView> {
    const names = namesOf(dto.names);
    if (!names) throw new RuleBroken('request.invalid', { fields: [{ field: 'names', reason: 'englishName' }] });
    return this.moveTo(actor, id, version, 'organisation.rename', (record) =>
      this.steps.rename(actor, record, names, dto.reason),
    );
  }

  noteStatus(actor: Actor, id: string, version: number, { status, on }: GanhriStatusDto): Promise<OrganisationView> {
    if (on > new Date().toISOString().slice(0, 10))
      throw new RuleBroken('request.invalid', { fields: [{ field: 'on', reason: 'notInFuture' }] });
    return this.moveTo(actor, id, version, 'organisation.note_status', (record) =>
      this.steps.noteStatus(record, status, on),
    );
  }

  private moveTo(
    actor: Actor,
    id: string,
    version: number,
    action: Action,
    step: (record: OrganisationRecord) => Promise<void>,
  ): Promise<OrganisationView> {
    return this.move(actor, id, version, action, async (record) => {
      await step(record);
      return this.view(actor, id);
    });
  }

  private move<Answer>(
    actor: Actor,
    id: string,
    version: number,
    action: Action,
    step: (record: OrganisationRecord) => Promise<Answer>,
  ): Promise<Answer> {
    return this.transactions.run(contextOf(actor), async () => {
      const record = await this.organisations.lock(id);
      requireAccess(actor, action, targetOf(record));
      requireVersion(record, version);
      return step(record);
    });
  }

  private async view(actor: Actor, id: string): Promise<OrganisationView> {
    return this.views.of(actor, await this.organisations.one(id));
  }
}
