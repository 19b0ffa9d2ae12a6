import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { OperatorActs } from './accounts/operator-acts';
import { OperatorActsRepository } from './accounts/operator-acts.repository';
import { StaleAccounts } from './accounts/stale-accounts';
import { StaleAccountsRepository } from './accounts/stale-accounts.repository';
import { InvitationIssuer } from './invitations/invitations.event';
import { InvitationsRepository } from './invitations/invitations.repository';
import { OneTimeLinks } from './one-time-link';

/** Inviting, recovering and closing accounts without anybody signed in: for the operator's commands, and the parts that all use. */
@Module({
  imports: [AuditModule],
  providers: [
    InvitationIssuer,
    InvitationsRepository,
    OneTimeLinks,
    OperatorActs,
    OperatorActsRepository,
    StaleAccounts,
    StaleAccountsRepository,
  ],
  exports: [
    InvitationIssuer,
    InvitationsRepository,
    OneTimeLinks,
    OperatorActs,
    StaleAccounts,
    StaleAccountsRepository,
  ],
})
export class PeopleOperatorModule {}
