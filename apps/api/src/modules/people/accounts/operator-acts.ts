import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RecoveryKind } from '@heed/contracts';
import { OperatorError } from '../../../database/operator-error';
import { AuditLog } from '../../audit/audit.event';
import { InvitationIssuer } from '../invitations/invitations.event';
import { OneTimeLinks } from '../one-time-link';
import { OperatorActsRepository } from './operator-acts.repository';

/** Whoever runs the machine lets the first administrator in, and back in whom nobody else can help. Call in a transaction of the owner. */
@Injectable()
export class OperatorActs {
  constructor(
    private readonly repository: OperatorActsRepository,
    private readonly invitations: InvitationIssuer,
    private readonly links: OneTimeLinks,
    private readonly audit: AuditLog,
  ) {}

  /** Works until somebody has joined as an administrator, so that a lost link can be made anew. */
  async firstAdministrator(kind: 'operator' | 'ohchr', name: string, email: string): Promise<string> {
    await this.repository.lock();
    const known = await this.repository.organisationOf(kind);
    if (known?.administered)
      throw new OperatorError(
        'There is an administrator already: whoever else is needed is invited on the page of people.',
      );
    const organisationId = known?.id ?? randomUUID();
    if (!known) await this.repository.addOrganisation(organisationId, kind, name);
    const { id, link } = await this.invitations.issue({
      organisationId,
      email,
      roles: ['administrator', 'validator', 'contributor'],
      post: 'Administrator',
      invitedBy: null,
    });
    await this.audit.record({ action: 'installation.begun', targetKind: 'invitation', targetId: id, reason: kind });
    return link;
  }

  /** The reason stays with the recovery; both the organisation and the platform find the act in their trails. */
  async recover(email: string, kind: RecoveryKind, because: string): Promise<string> {
    const member = await this.repository.memberOf(email.toLowerCase());
    if (!member) throw new OperatorError(`${email} has no account that could be recovered.`);
    const id = randomUUID();
    const { link, tokenHash } = this.links.make('recover');
    await this.repository.recover(id, member, { kind, because, tokenHash });
    const entry = { action: 'recovery.by_operator', targetKind: 'recovery', targetId: id, diff: { because } };
    await this.audit.record(entry); // the platform's chain, whose id comes before all others
    await this.audit.record({ ...entry, inTrailOf: member.organisationId });
    return link;
  }
}
