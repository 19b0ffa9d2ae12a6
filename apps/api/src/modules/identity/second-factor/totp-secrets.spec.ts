import { randomBytes } from 'node:crypto';
import { readEnv } from '../../../config/env';
import { Secrets } from '../../../config/secrets';
import { TotpSecrets } from './totp-secrets';

const sealer = () => new TotpSecrets(new Secrets(readEnv({ HEED_SECRET_KEY: randomBytes(32).toString('base64') })));

describe('A sealed TOTP secret', () => {
  const secrets = sealer();

  it('opens for its person and shows nothing of itself', () => {
    const sealed = secrets.seal('me', 'JBSWY3DPEHPK3PXP');
    expect(secrets.open('me', sealed)).toBe('JBSWY3DPEHPK3PXP');
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('JBSWY3DPEHPK3PXP');
  });

  it('is never sealed the same way twice', () => {
    expect(secrets.seal('me', 'JBSWY3DPEHPK3PXP')).not.toBe(secrets.seal('me', 'JBSWY3DPEHPK3PXP'));
  });

  it('does not open for somebody else, under another key, or after a change', () => {
    const sealed = secrets.seal('me', 'JBSWY3DPEHPK3PXP');
    const changed = Buffer.from(sealed, 'base64url');
    changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
    expect(() => secrets.open('you', sealed)).toThrow();
    expect(() => sealer().open('me', sealed)).toThrow();
    expect(() => secrets.open('me', changed.toString('base64url'))).toThrow();
  });
});
