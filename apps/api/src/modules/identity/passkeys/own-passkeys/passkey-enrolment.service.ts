import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NewPasskeyDto, PasskeyOptionsView, PasskeyView } from '@heed/contracts';
import { Transactions } from '../../../../database/transactions';
import { RuleBroken } from '../../../../http/problems/problems';
import type { Member } from '../../../../http/request-scope';
import { AccountChanges } from '../../account/account-changes';
import { identityOf } from '../../identity-context';
import { PasskeyCeremonies } from '../ceremonies/passkey-ceremonies';
import { presentPasskey } from './passkey.presenter';
import { PasskeyRepository } from '../passkey.repository';

/** Adds passkeys to a member's own account. */
@Injectable()
export class PasskeyEnrolmentService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: PasskeyRepository,
    private readonly ceremonies: PasskeyCeremonies,
    private readonly changes: AccountChanges,
  ) {}

  async options(member: Member): Promise<PasskeyOptionsView> {
    const { userId } = member.actor;
    await this.changes.check(member);
    const held = await this.transactions.run(identityOf(member.actor), () => this.repository.ofUser(userId));
    return this.ceremonies.registration({ userId, email: member.email, name: member.name }, held);
  }

  /** @throws RuleBroken `passkey.refused`, whatever is wrong with the answer. */
  async add(member: Member, { challenge, response, name }: NewPasskeyDto): Promise<PasskeyView> {
    const { userId } = member.actor;
    const made = await this.ceremonies.registered(userId, challenge, response);
    if (!made) throw new RuleBroken('passkey.refused');
    return this.changes.make(member, 'account.passkey_added', async () => {
      const row = (await made.spend()) ? await this.repository.add(userId, randomUUID(), name, made.passkey) : null;
      if (!row) throw new RuleBroken('passkey.refused');
      return presentPasskey(row);
    });
  }
}
