import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Assurance } from '@heed/domain';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  type Configuration,
  discovery,
} from 'openid-client';
import { Env } from '../../../../config/env';
import { IdentityProvider, type ProviderSettings } from '../../../../config/identity-provider';
import { NotFound } from '../../../../http/problems/problems';
import { assuranceOf } from './provider-assurance';

/** Who the provider says it is. An e-mail address is no part of it: those are given to others, and claimed by some. */
export interface ProvidedIdentity {
  issuer: string;
  subject: string;
  assurance: Assurance;
}

const HOUR = 3_600_000;
const TIMEOUT_SECONDS = 10;

/** All three follow from the token in the browser's cookie, so that nothing of them is kept here (RFC 7636, 4.1). */
const partOf = (token: string, part: 'state' | 'nonce' | 'verifier'): string =>
  createHmac('sha256', token).update(part).digest('base64url');

/**
 * Speaks to the identity provider that the operator chose, and to no other address: authorization code with PKCE, state
 * and nonce (RFC 9700, section 2.1).
 */
@Injectable()
export class ProviderClient {
  private known: { configuration: Promise<Configuration>; until: number } | null = null;
  private readonly callback: string;

  constructor(
    env: Env,
    private readonly provider: IdentityProvider,
  ) {
    this.callback = `${env.publicUrl}/api/v1/session/oidc/callback`;
  }

  /** Where to send the browser. */
  async address(token: string): Promise<URL> {
    return buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.callback,
      scope: 'openid',
      response_type: 'code',
      state: partOf(token, 'state'),
      nonce: partOf(token, 'nonce'),
      code_challenge: await calculatePKCECodeChallenge(partOf(token, 'verifier')),
      code_challenge_method: 'S256',
    });
  }

  /** The identity behind what the provider sent back with `query`; throws whatever is wrong with it. */
  async identity(token: string, query: string): Promise<ProvidedIdentity> {
    const answer = await authorizationCodeGrant(await this.configuration(), new URL(`${this.callback}?${query}`), {
      expectedState: partOf(token, 'state'),
      expectedNonce: partOf(token, 'nonce'),
      pkceCodeVerifier: partOf(token, 'verifier'),
    });
    const claims = answer.claims();
    if (!claims) throw new Error('the identity provider sent no ID token');
    return { issuer: claims.iss, subject: claims.sub, assurance: assuranceOf({ acr: claims.acr, amr: claims.amr }) };
  }

  /** Asked for again after an hour, and after every failure. */
  private configuration(now = Date.now()): Promise<Configuration> {
    const { settings } = this.provider;
    if (!settings) throw new NotFound();
    if (this.known && now < this.known.until) return this.known.configuration;
    const configuration = discover(settings).catch((error: unknown) => {
      this.known = null;
      throw error;
    });
    this.known = { configuration, until: now + HOUR };
    return configuration;
  }
}

/** Without TLS only where the settings allow it, which they never do in production. */
const discover = ({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> =>
  discovery(issuer, clientId, clientSecret, ClientSecretBasic(clientSecret), {
    timeout: TIMEOUT_SECONDS,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that it stands out; only for a provider of one's own machine
    execute: issuer.protocol === 'http:' ? [allowInsecureRequests] : [],
  });
