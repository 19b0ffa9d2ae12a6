import { Injectable } from '@nestjs/common';
import { passwordProvesAnew } from '@heed/domain';
import type { Member } from '../../../http/request-scope';
import { Passwords } from '../passwords/passwords.reader';
import { AccountRepository } from '../sign-in/account.repository';

/** The password of who is signed in. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly repository: AccountRepository,
    private readonly passwords: Passwords,
  ) {}

  /** In the open transaction. Beside a second factor it proves nothing anew, but on accounts of the demonstration. */
  async proves({ actor, email }: Member, password: string): Promise<boolean> {
    const account = await this.repository.byEmail(email);
    const right = await this.passwords.matches(account?.secret ?? null, password);
    if (!right || !account) return false;
    return passwordProvesAnew({ passkeys: Number(account.passkey), totp: account.totp }, actor.demonstration);
  }
}
