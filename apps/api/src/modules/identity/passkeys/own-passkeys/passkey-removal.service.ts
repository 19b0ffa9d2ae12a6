import { Injectable } from '@nestjs/common';
import { NotFound, RuleBroken } from '../../../../http/problems/problems';
import type { Member } from '../../../../http/request-scope';
import { AccountChanges, leaveEnough } from '../../account/account-changes';
import { RecoveryCodes } from '../../recovery-codes/recovery-codes';
import { PasskeyRepository } from '../passkey.repository';

/** Takes a passkey off a member's own account. */
@Injectable()
export class PasskeyRemovalService {
  constructor(
    private readonly repository: PasskeyRepository,
    private readonly changes: AccountChanges,
    private readonly recoveryCodes: RecoveryCodes,
  ) {}

  /** @throws RuleBroken `account.last_factor` for the last that the roles ask for, and for the last way in. */
  remove(member: Member, id: string): Promise<void> {
    const { userId } = member.actor;
    return this.changes.make(member, 'account.passkey_removed', async (account) => {
      if (!(await this.repository.remove(userId, id))) throw new NotFound();
      const left = { passkeys: account.passkeys.length - 1, totp: account.totp };
      leaveEnough(account, left);
      if (left.passkeys > 0) return;
      if (account.passwordChangedOn === null && !account.oidc) throw new RuleBroken('account.last_factor');
      if (!left.totp) await this.recoveryCodes.forget(userId);
    });
  }
}
