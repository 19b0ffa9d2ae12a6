import { createPublicKey, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Env } from '../../../config/env';
import { Secrets } from '../../../config/secrets';
import { bodyOf, signBody, verifierKey, type SignedNote } from './signed-note';

/** The installation's own signature under a checkpoint. */
@Injectable()
export class CheckpointSigner {
  constructor(
    private readonly env: Env,
    private readonly secrets: Secrets,
  ) {}

  /** What its checkpoints are about. */
  get origin(): string {
    return `${new URL(this.env.publicUrl).host}/audit`;
  }

  sign({ size, root, at }: { size: number; root: Buffer; at: Date }): SignedNote {
    const body = bodyOf({ origin: this.origin, size, root, at: at.toISOString() });
    return { body, signature: signBody(body, this.origin, this.secrets.signingKey()) };
  }

  /** To verify with. */
  get publicKey(): KeyObject {
    return createPublicKey(this.secrets.signingKey());
  }

  /** The same as people exchange it. */
  get verifierKey(): string {
    return verifierKey(this.origin, this.secrets.signingKey());
  }
}
