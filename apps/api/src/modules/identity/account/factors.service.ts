import { Injectable } from '@nestjs/common';
import type { RecoveryCodesView, TotpCodeDto, TotpEnrolmentView } from '@heed/contracts';
import { RuleBroken } from '../../../http/problems/problems';
import type { Member } from '../../../http/request-scope';
import { RecoveryCodes } from '../recovery-codes/recovery-codes';
import { Totp } from '../second-factor/totp';
import { totpUri } from '../second-factor/totp-code';
import { SessionsService, type SignedIn } from '../sessions/sessions.service';
import { AccountChanges, leaveEnough } from './account-changes';

/** The authenticator app and the recovery codes of who is signed in. */
@Injectable()
export class FactorsService {
  constructor(
    private readonly changes: AccountChanges,
    private readonly totp: Totp,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly sessions: SessionsService,
  ) {}

  async beginTotp(member: Member): Promise<TotpEnrolmentView> {
    const { email } = await this.changes.check(member);
    const secret = await this.totp.begin(member.actor.userId);
    return { secret, uri: totpUri(secret, email) };
  }

  /** Takes the place of a former app, and of the codes that were made for it. */
  confirmTotp(member: Member, { code }: TotpCodeDto): Promise<RecoveryCodesView & { signedIn: SignedIn }> {
    const { userId } = member.actor;
    return this.changes.make(member, 'account.totp_enrolled', async () => {
      if (!(await this.totp.confirm(userId, code))) throw new RuleBroken('session.wrong_credentials');
      const codes = await this.recoveryCodes.renew(userId);
      return { codes, signedIn: await this.sessions.prove(member, 'two_factor') };
    });
  }

  removeTotp(member: Member): Promise<void> {
    const { userId } = member.actor;
    return this.changes.make(member, 'account.totp_removed', async (account) => {
      const left = { passkeys: account.passkeys.length, totp: false };
      leaveEnough(account, left);
      await this.totp.remove(userId);
      if (left.passkeys === 0) await this.recoveryCodes.forget(userId);
    });
  }

  /** Codes stand in for a factor that cannot be shown; without one there is nothing that they could stand in for. */
  renewCodes(member: Member): Promise<RecoveryCodesView> {
    return this.changes.make(member, 'account.recovery_codes_renewed', async (account) => {
      if (!account.totp && account.passkeys.length === 0) throw new RuleBroken('account.no_factor');
      return { codes: await this.recoveryCodes.renew(member.actor.userId) };
    });
  }
}
