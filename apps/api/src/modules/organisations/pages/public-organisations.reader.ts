import { Injectable } from '@nestjs/common';
import type { PublicOrganisationView } from '@heed/contracts';
import { NotFound } from '../../../http/problems/problems';
import { PublicOrganisationsReadModel } from './public-organisations.read-model';

/** Pages of organisations that everyone may read: of States and parliaments, and of those that chose to have one. */
@Injectable()
export class PublicOrganisationsReader {
  constructor(private readonly organisations: PublicOrganisationsReadModel) {}

  /** @throws NotFound where there is no page; whether there is an organisation is not told. */
  async page(slug: string, lang = 'en'): Promise<PublicOrganisationView> {
    const row = await this.organisations.page(slug, lang);
    if (!row) throw new NotFound();
    const { organisation, countryName, ganhriStatus, ganhriStatusOn, accountsTotal } = row;
    const accounts = await this.organisations.accounts(organisation.id, lang);
    return {
      organisation,
      countryName,
      ganhri: ganhriStatus === null || ganhriStatusOn === null ? null : { status: ganhriStatus, on: ganhriStatusOn },
      accounts: accounts.map(({ id, commitmentId, bearer, recommendation, publishedAt }) => ({
        id,
        commitmentId,
        bearer,
        recommendation,
        publishedAt: publishedAt.toISOString(),
      })),
      accountsTotal,
    };
  }
}
