import { Injectable } from '@nestjs/common';
import type { AsOfQuery } from '@heed/contracts';
import { PublicOrganisationsReader } from '../organisations/pages/public-organisations.reader';
import type { PageOf } from './portal-page';

/** An organisation that everyone may read of. Of those without a page nothing is told. */
@Injectable()
export class OrganisationPages {
  constructor(private readonly organisations: PublicOrganisationsReader) {}

  async organisation(slug: string, { lang }: AsOfQuery): Promise<PageOf<'organisation'>> {
    return { page: 'organisation', view: await this.organisations.page(slug, lang) };
  }
}
