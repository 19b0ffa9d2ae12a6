import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { PasskeyAnswerDto } from '@heed/contracts';
import type { Request } from 'express';
import { RuleBroken } from '../../../../http/problems/problems';
import type { ProvenAccount } from '../../ways-in/proven-account';
import { ProvenRequest } from '../../ways-in/proven-request';
import { PasskeyProofService } from './passkey-proof.service';

/** A passkey, by Passport. */
@Injectable()
export class PasskeyStrategy extends PassportStrategy(ProvenRequest, 'passkey') {
  constructor(private readonly proofs: PasskeyProofService) {
    super();
  }

  validate({ body }: Request): Promise<ProvenAccount> {
    const answer: unknown = body;
    if (!(answer instanceof PasskeyAnswerDto)) throw new RuleBroken('request.malformed');
    return this.proofs.signIn(answer);
  }
}
