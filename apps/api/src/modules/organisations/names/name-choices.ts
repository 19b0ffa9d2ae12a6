import { Injectable } from '@nestjs/common';
import type { NameChoiceDto } from '@heed/contracts';
import { isIndependentKind, type Actor } from '@heed/domain';
import { NotFound, RuleBroken } from '../../../http/problems/problems';
import { PublicOrganisationsReadModel } from '../pages/public-organisations.read-model';
import type { OrganisationRecord } from '../records/organisation-record';
import { OrganisationTrail } from '../records/organisation-trail';
import { OrganisationsRepository } from '../records/organisations.repository';
import { HostingRepository } from './hosting.repository';

/** What choosing a name writes. Inside the organisation's, or the host's, transaction. */
@Injectable()
export class NameChoices {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly hosting: HostingRepository,
    private readonly known: PublicOrganisationsReadModel,
    private readonly trail: OrganisationTrail,
  ) {}

  async choose(actor: Actor, record: OrganisationRecord, { choice, host }: NameChoiceDto): Promise<void> {
    if (choice === 'hosted') await this.ask(actor, record, host?.trim() ?? '');
    else await this.hosting.end(record.id);
    await this.organisations.saveNameChoice(record.id, choice);
    await this.trail.leave(actor, record.id, 'name_chosen', {
      codes: { publishesAs: { from: record.publishesAs, to: choice } },
    });
  }

  async answer(actor: Actor, guestId: string, answer: 'agreed' | 'refused'): Promise<void> {
    // The event first: a host that has refused does not see the guest any longer.
    const asked = await this.hosting.lock(guestId, actor.organisationId);
    if (!asked || asked === answer) throw new NotFound();
    await this.trail.leave(actor, guestId, answer === 'agreed' ? 'host_agreed' : 'host_refused');
    await this.hosting.answer(guestId, answer);
  }

  /** Named by the address of its public page, and public it stays: nothing is learnt of those that have none. */
  private async ask(actor: Actor, record: OrganisationRecord, slug: string): Promise<void> {
    const host = await this.known.withPage(slug);
    const fit =
      host && host.id !== record.id && host.demonstration === record.demonstration && isIndependentKind(host.kind);
    if (!fit) throw new RuleBroken('request.invalid', { fields: [{ field: 'host', reason: 'knownHost' }] });
    if ((await this.hosting.of(record.id, host.id)) === 'agreed') return;
    await this.hosting.ask(record.id, host.id);
    await this.trail.leave(actor, record.id, 'host_asked');
  }
}
