import { Injectable } from '@nestjs/common';
import type { UseRecoveryDto } from '@heed/contracts';
import { RuleBroken } from '../../../http/problems/problems';
import type { PreparedPassword } from '../../identity/passwords/password-setting.event';
import { Passwords } from '../../identity/passwords/passwords.reader';
import { AccountRecovery } from '../../identity/proofs/account-recovery.event';
import { hashOfToken } from '../one-time-link';
import { MemberTrail } from '../../audit/member-trail.event';
import { type AgreedRecovery, RecoveryUseRepository } from './recovery-use.repository';

const required = (recovery: AgreedRecovery | null): AgreedRecovery => {
  if (!recovery) throw new RuleBroken('link.not_valid');
  return recovery;
};

/** The person's part: asking for help, and using the link that two agreed to. */
@Injectable()
export class RecoveryUseService {
  constructor(
    private readonly trail: MemberTrail,
    private readonly recoveries: RecoveryUseRepository,
    private readonly passwords: Passwords,
    private readonly proofs: AccountRecovery,
  ) {}

  /** Nobody learns from it who has an account: neither by the answer, nor by its time, nor by their own trail. */
  ask(email: string): Promise<void> {
    return this.trail.asIdentity(async () => {
      const asked = await this.recoveries.ask(email);
      for (const { userId, organisationId } of asked) await this.noteAsked(userId, { inTrailOf: organisationId });
      if (asked.length === 0) await this.noteAsked('unknown');
    });
  }

  private noteAsked(targetId: string, where: { inTrailOf?: string } = {}): Promise<void> {
    return this.trail.note({ action: 'recovery.asked', targetKind: 'user', targetId, by: null, ...where });
  }

  async use({ token, password, code }: UseRecoveryDto): Promise<void> {
    const tokenHash = hashOfToken(token);
    const found = required(await this.trail.asIdentity(() => this.recoveries.find(tokenHash)));
    const right = found.kind === 'password' || (await this.passwords.matches(found.secret, password));
    const change = found.kind === 'password' ? await this.prepare(found, password) : null;
    const done = await this.trail.asIdentity(async () => {
      const recovery = required(await this.recoveries.hold(tokenHash));
      if (!right || (change && !(await this.holds(recovery, code ?? undefined)))) {
        await this.recoveries.failed(recovery);
        return false;
      }
      if (change) await this.proofs.setPassword(recovery.userId, change);
      else await this.proofs.forgetProofs(recovery.userId);
      await this.finish(recovery);
      return true;
    });
    if (!done) throw new RuleBroken(right ? 'recovery.code_wrong' : 'session.wrong_credentials');
  }

  private prepare({ email, name, organisation }: AgreedRecovery, password: string): Promise<PreparedPassword> {
    return this.proofs.newPassword(password, [email, name, organisation]);
  }

  /** Whoever runs the machine is the last way in, for somebody who has lost everything. */
  private async holds({ agreedBy, userId }: AgreedRecovery, code: string | undefined): Promise<boolean> {
    return agreedBy === 'machine' || this.proofs.codeHolds(userId, code);
  }

  private async finish(recovery: AgreedRecovery): Promise<void> {
    const { id, userId, organisationId, post, agreedBy } = recovery;
    await this.recoveries.finish(recovery);
    await this.trail.leave({
      action: 'recovery.used',
      aggregateId: id,
      targetKind: 'recovery',
      targetId: id,
      codes: { agreedBy: { from: null, to: agreedBy } },
      by: { userId, organisationId, post },
    });
  }
}
