import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { PeopleModule } from '../people/people.module';
import { ApplicationsController } from './applying/applications.controller';
import { ApplicationsRepository } from './applying/applications.repository';
import { ApplicationsService } from './applying/applications.service';
import { FirstAdministrator } from './life-cycle/first-administrator';
import { OrganisationMoves } from './life-cycle/organisation-moves.service';
import { OrganisationSteps } from './life-cycle/organisation-steps';
import { OrganisationsController } from './life-cycle/organisations.controller';
import { OrganisationsService } from './life-cycle/organisations.service';
import { ProfileEdits } from './life-cycle/profile-edits';
import { HostingRepository } from './names/hosting.repository';
import { NameChoiceController } from './names/name-choice.controller';
import { NameChoices } from './names/name-choices';
import { NameChoiceService } from './names/name-choice.service';
import { OrganisationsModule } from './organisations.module';
import { PublicOrganisationsController } from './pages/public-organisations.controller';
import { PublisherController } from './publisher/publisher.controller';
import { PublisherRepository } from './publisher/publisher.repository';
import { PublisherService } from './publisher/publisher.service';
import { OrganisationTrail } from './records/organisation-trail';
import { OrganisationViews } from './records/organisation-views';
import { OrganisationsRepository } from './records/organisations.repository';
import { OrganisationSurroundingsRepository } from './records/surroundings.repository';

const RECORDS = [OrganisationsRepository, OrganisationSurroundingsRepository, OrganisationViews, OrganisationTrail];
const LIFE = [OrganisationsService, ProfileEdits, OrganisationMoves, OrganisationSteps, FirstAdministrator];
const NAMES = [NameChoiceService, NameChoices, HostingRepository];

/** Organisations through their life: applying, being verified, and in which name they speak. */
@Module({
  imports: [OrganisationsModule, IdentityModule, PeopleModule],
  // Fixed words of a path before those that stand for an id.
  controllers: [
    ApplicationsController,
    PublicOrganisationsController,
    PublisherController,
    NameChoiceController,
    OrganisationsController,
  ],
  providers: [
    ...RECORDS,
    ...LIFE,
    ...NAMES,
    ApplicationsRepository,
    ApplicationsService,
    PublisherRepository,
    PublisherService,
  ],
})
export class OrganisationLifeModule {}
