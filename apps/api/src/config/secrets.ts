import { createPrivateKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from './env';
import { WrongEnvironment } from './env';

const FILE = 'secret.key';
const BYTES = 32;

/** DER of an Ed25519 private key (RFC 8410, section 7) up to its 32 bytes. */
const ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

const fromText = (text: string, origin: string): Buffer => {
  const bytes = Buffer.from(text.trim(), 'base64');
  if (bytes.length !== BYTES) throw new WrongEnvironment([`${origin} must hold 32 bytes in base64.`]);
  return bytes;
};

/** In the data folder, readable by its owner only, made at the first start: for a machine of one's own. */
const ofDataFolder = (folder: string): Buffer => {
  const file = join(folder, FILE);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, randomBytes(BYTES).toString('base64'), { mode: 0o600 });
  }
  chmodSync(file, 0o600);
  return fromText(readFileSync(file, 'utf8'), file);
};

const masterOf = (env: Env): Buffer => {
  if (env.HEED_SECRET_KEY) return fromText(env.HEED_SECRET_KEY, 'HEED_SECRET_KEY');
  if (env.HEED_SECRET_KEY_FILE) return fromText(readFileSync(env.HEED_SECRET_KEY_FILE, 'utf8'), 'HEED_SECRET_KEY_FILE');
  if (env.NODE_ENV === 'production') {
    throw new WrongEnvironment([
      'HEED_SECRET_KEY or HEED_SECRET_KEY_FILE must be given in production: 32 bytes in base64.',
    ]);
  }
  return ofDataFolder(env.HEED_DATA);
};

/** Keys that the installation keeps to itself, each derived for one purpose from one secret (HKDF, RFC 5869). Never logged. */
export class Secrets {
  #master: Buffer | null = null;

  constructor(private readonly env: Env) {}

  /** 32 bytes for AES-256 or HMAC, always the same for the same purpose. */
  keyFor(purpose: string): Buffer {
    this.#master ??= masterOf(this.env);
    return Buffer.from(hkdfSync('sha256', this.#master, Buffer.alloc(0), `heed ${purpose}`, BYTES));
  }

  /** The Ed25519 key that signs checkpoints of the audit trail. */
  signingKey(): KeyObject {
    return createPrivateKey({
      key: Buffer.concat([ED25519, this.keyFor('checkpoints')]),
      format: 'der',
      type: 'pkcs8',
    });
  }

  /** @throws WrongEnvironment where there is no secret, or none that can be one. */
  check(): void {
    this.#master ??= masterOf(this.env);
  }
}
