import { Injectable } from '@nestjs/common';
import type { StepUpDto } from '@heed/contracts';
import type { Member } from '../../../http/request-scope';
import { identityOf } from '../identity-context';
import { CodeProofs } from './code-proofs';
import { codesOf, ProofAttempts } from './proof-attempts';
import { SessionsService, type SignedIn } from '../sessions/sessions.service';
import { OwnPassword } from './own-password';

/** A fresh proof of the person who is signed in. */
@Injectable()
export class StepUpService {
  constructor(
    private readonly password: OwnPassword,
    private readonly codes: CodeProofs,
    private readonly attempts: ProofAttempts,
    private readonly sessions: SessionsService,
  ) {}

  prove(member: Member, { method, code }: StepUpDto, address: string): Promise<SignedIn> {
    const { actor, post, email } = member;
    const account = { userId: actor.userId, organisationId: actor.organisationId, post };
    const context = identityOf(actor);
    if (method === 'totp') {
      return this.attempts.of(account, codesOf(actor.userId), context, async () =>
        (await this.codes.use(actor.userId, 'totp', code)) ? this.sessions.prove(member, 'two_factor') : null,
      );
    }
    return this.attempts.of(account, { key: email, place: address }, context, async () =>
      (await this.password.proves(member, code)) ? this.sessions.prove(member, 'password') : null,
    );
  }
}
