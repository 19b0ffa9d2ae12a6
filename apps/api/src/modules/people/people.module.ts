import { Module } from '@nestjs/common';
import { MemberTrailModule } from '../audit/member-trail.module';
import { TrailModule } from '../audit/trail/trail.module';
import { IdentityModule } from '../identity/identity.module';
import { InstallationController } from './accounts/installation.controller';
import { InstallationService } from './accounts/installation.service';
import { StaleAccountsTimer } from './accounts/stale-accounts-timer';
import { HandoverController } from './handover/handover.controller';
import { HandoverRepository } from './handover/handover.repository';
import { HandoverService } from './handover/handover.service';
import { InvitationsController } from './invitations/invitations.controller';
import { InvitationsService } from './invitations/invitations.service';
import { JoiningController } from './invitations/joining.controller';
import { JoiningRepository } from './invitations/joining.repository';
import { JoiningService } from './invitations/joining.service';
import { MembersController } from './members/members.controller';
import { MembersRepository } from './members/members.repository';
import { MembersService } from './members/members.service';
import { PostsController } from './members/posts.controller';
import { PostsRepository } from './members/posts.repository';
import { PostsService } from './members/posts.service';
import { OpeningsController } from './openings/openings.controller';
import { OpeningsRepository } from './openings/openings.repository';
import { OpeningsService } from './openings/openings.service';
import { PeopleOperatorModule } from './people-operator.module';
import { RecoveriesController } from './recovery/recoveries.controller';
import { RecoveriesRepository } from './recovery/recoveries.repository';
import { RecoveriesService } from './recovery/recoveries.service';
import { RecoveryUseController } from './recovery/recovery-use.controller';
import { RecoveryUseRepository } from './recovery/recovery-use.repository';
import { RecoveryUseService } from './recovery/recovery-use.service';

const JOINING = [InvitationsService, JoiningRepository, JoiningService];
const MEMBERS = [MembersRepository, MembersService, PostsRepository, PostsService];
const HANDOVER = [HandoverRepository, HandoverService];
const RECOVERY = [RecoveriesRepository, RecoveriesService, RecoveryUseRepository, RecoveryUseService];
const OPENINGS = [OpeningsRepository, OpeningsService];
const ACCOUNTS = [InstallationService, StaleAccountsTimer];

/** People of an organisation: how they join, what they hold, how they leave and how they get back in. */
@Module({
  imports: [IdentityModule, PeopleOperatorModule, TrailModule, MemberTrailModule],
  controllers: [
    MembersController,
    PostsController,
    JoiningController,
    InvitationsController,
    HandoverController,
    RecoveryUseController,
    RecoveriesController,
    InstallationController,
    OpeningsController,
  ],
  providers: [...JOINING, ...MEMBERS, ...HANDOVER, ...RECOVERY, ...OPENINGS, ...ACCOUNTS],
  exports: [PeopleOperatorModule],
})
export class PeopleModule {}
