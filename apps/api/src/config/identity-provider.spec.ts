import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv, WrongEnvironment } from './env';
import { identityProviderOf } from './identity-provider';

const GIVEN = {
  HEED_OIDC_ISSUER: 'https://id.example.org',
  HEED_OIDC_CLIENT_ID: 'heed',
  HEED_OIDC_CLIENT_SECRET: 'not to be shown',
  HEED_OIDC_NAME: 'Single Sign-On',
};
const settings = (source: Record<string, string>) => identityProviderOf(readEnv(source)).settings;

describe('The identity provider', () => {
  it('is none where nothing is set, and whole where all is', () => {
    expect(settings({})).toBeNull();
    expect(settings(GIVEN)).toEqual({
      issuer: new URL('https://id.example.org'),
      clientId: 'heed',
      clientSecret: 'not to be shown',
      name: 'Single Sign-On',
    });
  });

  it('has its secret from a file as well', () => {
    const folder = mkdtempSync(join(tmpdir(), 'heed-test-'));
    const file = join(folder, 'secret');
    writeFileSync(file, 'from a file\n');
    expect(settings({ ...GIVEN, HEED_OIDC_CLIENT_SECRET: '', HEED_OIDC_CLIENT_SECRET_FILE: file })?.clientSecret).toBe(
      'from a file',
    );
    rmSync(folder, { recursive: true });
  });

  it.each(Object.keys(GIVEN))('stops the start where only %s is missing', (name) => {
    const some = Object.fromEntries(Object.entries(GIVEN).filter(([other]) => other !== name));
    expect(() => settings(some)).toThrow(WrongEnvironment);
    expect(() => settings(some)).not.toThrow(/not to be shown/);
  });

  it('is spoken to over TLS in production', () => {
    const overheard = { ...GIVEN, HEED_OIDC_ISSUER: 'http://id.example.org' };
    expect(settings(overheard)?.issuer.protocol).toBe('http:');
    expect(() => settings({ ...overheard, NODE_ENV: 'production' })).toThrow(WrongEnvironment);
  });
});
