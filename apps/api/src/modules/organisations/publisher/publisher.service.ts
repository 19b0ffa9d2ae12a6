import { Injectable } from '@nestjs/common';
import type { PublisherView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Transactions } from '../../../database/transactions';
import { contextOf } from '../../../http/access/access';
import { requireAccess, targetOf } from '../records/organisation-record';
import { presentOrganisationRow } from '../records/organisation.presenter';
import { OrganisationTrail } from '../records/organisation-trail';
import { OrganisationsRepository } from '../records/organisations.repository';
import { PublisherRepository } from './publisher.repository';

/** A State names who publishes its account; sessions learn of it with their next request. */
@Injectable()
export class PublisherService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: OrganisationsRepository,
    private readonly publishers: PublisherRepository,
    private readonly trail: OrganisationTrail,
  ) {}

  read(actor: Actor, iso3: string): Promise<PublisherView> {
    return this.transactions.run(contextOf(actor), () => this.view(actor, iso3));
  }

  name(actor: Actor, iso3: string, organisationId: string): Promise<PublisherView> {
    return this.transactions.run(contextOf(actor), async () => {
      await this.publishers.lock(iso3);
      const before = await this.view(actor, iso3);
      const record = await this.organisations.one(organisationId);
      requireAccess(actor, 'publisher.name', targetOf(record));
      await this.publishers.name(iso3, organisationId);
      await this.trail.leave(actor, organisationId, 'publisher_named', {
        codes: { publisher: { from: before.publisher?.id ?? null, to: organisationId } },
      });
      return this.view(actor, iso3);
    });
  }

  /** Another State's is not found, whether it has one or not. */
  private async view(actor: Actor, iso3: string): Promise<PublisherView> {
    requireAccess(actor, 'publisher.read', { country: iso3 });
    const candidates = await this.organisations.ofState(iso3);
    const publisher = candidates.find(({ isPublisher }) => isPublisher);
    return {
      country: iso3,
      publisher: publisher ? presentOrganisationRow(publisher) : null,
      candidates: candidates.map(presentOrganisationRow),
    };
  }
}
