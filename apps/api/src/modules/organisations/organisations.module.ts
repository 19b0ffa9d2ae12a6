import { Module } from '@nestjs/common';
import { AccountNames } from './names/account-names.event';
import { AccountNamesRepository } from './names/account-names.repository';
import { OrganisationsReader } from './organisations.reader';
import { PublicOrganisationsReadModel } from './pages/public-organisations.read-model';
import { PublicOrganisationsReader } from './pages/public-organisations.reader';

/** Organisations as others need them: their references, their public pages, the names on their accounts. */
@Module({
  providers: [
    OrganisationsReader,
    PublicOrganisationsReadModel,
    PublicOrganisationsReader,
    AccountNamesRepository,
    AccountNames,
  ],
  exports: [OrganisationsReader, PublicOrganisationsReadModel, PublicOrganisationsReader, AccountNames],
})
export class OrganisationsModule {}
