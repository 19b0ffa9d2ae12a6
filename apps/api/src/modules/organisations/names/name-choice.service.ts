import { Injectable } from '@nestjs/common';
import type { NameChoiceDto, OrganisationView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Transactions } from '../../../database/transactions';
import { contextOf } from '../../../http/access/access';
import { requireAccess, requireVersion, targetOf } from '../records/organisation-record';
import { OrganisationViews } from '../records/organisation-views';
import { OrganisationsRepository } from '../records/organisations.repository';
import { NameChoices } from './name-choices';

/** In which name an independent organisation publishes, and who lends a name to whom. */
@Injectable()
export class NameChoiceService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: OrganisationsRepository,
    private readonly views: OrganisationViews,
    private readonly choices: NameChoices,
  ) {}

  choose(actor: Actor, id: string, version: number, dto: NameChoiceDto): Promise<OrganisationView> {
    return this.transactions.run(contextOf(actor), async () => {
      const record = await this.organisations.lock(id);
      requireAccess(actor, 'organisation.choose_name', targetOf(record));
      requireVersion(record, version);
      await this.choices.choose(actor, record, dto);
      return this.views.of(actor, await this.organisations.one(id));
    });
  }

  /** Answers with the host's own organisation. */
  answer(actor: Actor, guestId: string, answer: 'agreed' | 'refused'): Promise<OrganisationView> {
    return this.transactions.run(contextOf(actor), async () => {
      requireAccess(actor, 'organisation.host', {});
      await this.choices.answer(actor, guestId, answer);
      return this.views.of(actor, await this.organisations.one(actor.organisationId));
    });
  }
}
