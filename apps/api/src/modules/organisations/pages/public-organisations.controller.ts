import { Controller, Get, Param } from '@nestjs/common';
import type { PublicOrganisationView } from '@heed/contracts';
import { Public } from '../../../http/access/access';
import { PublicOrganisationsReader } from './public-organisations.reader';

@Controller('api/v1/organisations/public')
export class PublicOrganisationsController {
  constructor(private readonly organisations: PublicOrganisationsReader) {}

  /** An organisation that everyone may read of, with its published accounts. Those that chose no page are not found. */
  @Get(':slug')
  @Public()
  read(@Param('slug') slug: string): Promise<PublicOrganisationView> {
    return this.organisations.page(slug);
  }
}
