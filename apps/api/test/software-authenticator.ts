import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

const hash = (text: string | Buffer): Buffer => createHash('sha256').update(text).digest();

/** The head of a CBOR item (RFC 8949, section 3): its kind in three bits, then a length or a value. */
const head = (kind: number, value: number): Buffer => {
  if (value < 24) return Buffer.from([(kind << 5) | value]);
  if (value < 256) return Buffer.from([(kind << 5) | 24, value]);
  return Buffer.from([(kind << 5) | 25, value >> 8, value & 255]);
};
const cborOf = (value: number | string | Buffer): Buffer => {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  const bytes = Buffer.from(value);
  return Buffer.concat([head(typeof value === 'string' ? 3 : 2, bytes.length), bytes]);
};
const cborMap = (entries: readonly [number | string, Buffer][]): Buffer =>
  Buffer.concat([head(5, entries.length), ...entries.flatMap(([key, value]) => [cborOf(key), value])]);

const FLAGS = { present: 0x01, verified: 0x04, attested: 0x40 };

interface Options {
  challenge: string;
}

/** What a real one would get right; a test makes one thing of it wrong. */
export interface Circumstances {
  origin: string;
  rpId: string;
  /** The person touched it, but gave no PIN or finger. */
  unverified?: boolean;
  /** How often it has signed, where it is not the next number. */
  counter?: number;
  userHandle?: string;
}

/** An authenticator in software, with one ES256 key (Web Authentication Level 3, sections 6.1, 6.5 and 8.7). */
export class SoftwareAuthenticator {
  readonly credentialId = randomBytes(32);
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private counter = 0;
  private handle = '';

  constructor(private readonly at: Circumstances) {}

  /** The answer to `navigator.credentials.create`. */
  create(options: Options & { user: { id: string } }, differing: Partial<Circumstances> = {}) {
    const at = { ...this.at, ...differing };
    this.handle = options.user.id;
    const length = Buffer.from([0, this.credentialId.length]);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.credentialId, coseOf(this.keys.publicKey)]);
    const authData = Buffer.concat([this.authenticatorData(at, FLAGS.attested), attested]);
    const attestationObject = cborMap([
      ['fmt', cborOf('none')],
      ['attStmt', cborMap([])],
      ['authData', cborOf(authData)],
    ]).toString('base64url');
    const clientDataJSON = clientData('webauthn.create', options, at).toString('base64url');
    return this.answer({ clientDataJSON, attestationObject, transports: ['internal'] });
  }

  /** The answer to `navigator.credentials.get`. */
  get(options: Options, differing: Partial<Circumstances> = {}) {
    const at = { userHandle: this.handle, ...this.at, ...differing };
    this.counter = at.counter ?? this.counter + 1;
    const data = this.authenticatorData(at, 0);
    const client = clientData('webauthn.get', options, at);
    const signature = sign('sha256', Buffer.concat([data, hash(client)]), this.keys.privateKey);
    return this.answer({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: at.userHandle,
    });
  }

  private authenticatorData({ rpId, unverified }: Circumstances, flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const given = FLAGS.present | (unverified ? 0 : FLAGS.verified) | flags;
    return Buffer.concat([hash(rpId), Buffer.from([given]), counter]);
  }

  private answer(response: object) {
    const id = this.credentialId.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}

const clientData = (type: string, { challenge }: Options, { origin }: Circumstances): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

/** RFC 9053, section 7.1: EC2 key on P-256 for ES256. */
const coseOf = (key: KeyObject): Buffer => {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return cborMap([
    [1, cborOf(2)],
    [3, cborOf(-7)],
    [-1, cborOf(1)],
    [-2, cborOf(Buffer.from(x, 'base64url'))],
    [-3, cborOf(Buffer.from(y, 'base64url'))],
  ]);
};
