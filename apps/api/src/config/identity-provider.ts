import { readFileSync } from 'node:fs';
import { type Env, WrongEnvironment } from './env';

/** How this installation and an identity provider know each other. */
export interface ProviderSettings {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  name: string;
}

/** The identity provider that people may sign in through, where one is set up. */
export class IdentityProvider {
  constructor(readonly settings: ProviderSettings | null) {}
}

const secretOf = (env: Env): string | undefined =>
  env.HEED_OIDC_CLIENT_SECRET_FILE
    ? readFileSync(env.HEED_OIDC_CLIENT_SECRET_FILE, 'utf8').trim()
    : env.HEED_OIDC_CLIENT_SECRET;

/** @throws WrongEnvironment where some of the settings are given and others are not, or the provider could be overheard. */
export const identityProviderOf = (env: Env): IdentityProvider => {
  const { HEED_OIDC_ISSUER: issuer, HEED_OIDC_CLIENT_ID: clientId, HEED_OIDC_NAME: name } = env;
  const clientSecret = secretOf(env);
  if (!issuer && !clientId && !name && !clientSecret) return new IdentityProvider(null);
  if (!issuer || !clientId || !name || !clientSecret) {
    throw new WrongEnvironment([
      'HEED_OIDC_ISSUER, HEED_OIDC_CLIENT_ID, HEED_OIDC_NAME and HEED_OIDC_CLIENT_SECRET (or its _FILE) must be given together.',
    ]);
  }
  if (env.NODE_ENV === 'production' && !issuer.startsWith('https:')) {
    throw new WrongEnvironment(['HEED_OIDC_ISSUER must begin with https:// in production.']);
  }
  return new IdentityProvider({ issuer: new URL(issuer), clientId, clientSecret, name });
};
