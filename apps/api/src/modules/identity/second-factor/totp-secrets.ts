import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secrets } from '../../../config/secrets';

const CIPHER = 'aes-256-gcm';
/** Bytes of nonce and tag (NIST SP 800-38D, sections 8.2.2 and 5.2.1.2). */
const NONCE = 12;
const TAG = 16;

/**
 * TOTP secrets have to be read back, so they are sealed under a key that the database does not hold. Each is bound to its
 * person: a row that is copied to another account does not open.
 */
@Injectable()
export class TotpSecrets {
  constructor(private readonly secrets: Secrets) {}

  seal(userId: string, secret: string): string {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, this.key, nonce, { authTagLength: TAG });
    cipher.setAAD(Buffer.from(userId));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** @throws where the text was changed, belongs to somebody else, or was sealed under another key. */
  open(userId: string, text: string): string {
    const bytes = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv(CIPHER, this.key, bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(userId));
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
  }

  private get key(): Buffer {
    return this.secrets.keyFor('totp');
  }
}
