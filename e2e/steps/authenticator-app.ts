import { createHmac } from 'node:crypto';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_MS = 30_000;

const bytesOf = (secret: string): Buffer => {
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
};

/** Six digits of a time step (RFC 4226, section 5.3). */
const codeOf = (secret: string, step: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const offset = digest.readUInt8(digest.length - 1) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};

const pause = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

/** An authenticator app in the hands of somebody who never gives the same code twice: each is taken only once. */
export class AuthenticatorApp {
  private last = 0;

  constructor(private readonly secret: string) {}

  /** The next code that counts; the one of the coming half minute does already. */
  async code(): Promise<string> {
    const step = Math.max(this.last + 1, Math.floor(Date.now() / STEP_MS));
    await pause(Math.max(0, (step - 1) * STEP_MS - Date.now()));
    this.last = step;
    return codeOf(this.secret, step);
  }
}
