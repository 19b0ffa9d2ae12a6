import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { Provider, type Context, type Grant } from 'oidc-provider';

/** Whom the provider signs in next, and how it says that it did. */
interface SignedInThere {
  subject: string;
  email?: string;
  amr?: string[];
  acr?: string;
}

export interface IdentityProviderUnderTest {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Whoever comes next is this person, without a page in between. */
  signsIn(person: SignedInThere): void;
  /** Follows the provider's pages as a browser does, up to the address that leads back to the client. */
  visit(address: string): Promise<URL>;
  stop(): Promise<void>;
}

const MINUTE = 60;
const signingKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });

const configurationOf = (redirectUri: string, current: () => SignedInThere) => ({
  clients: [{ client_id: 'heed', client_secret: 'a secret of both of them', redirect_uris: [redirectUri] }],
  jwks: { keys: [{ ...signingKey(), use: 'sig', alg: 'RS256' }] },
  ttl: { AccessToken: MINUTE, Grant: MINUTE, IdToken: MINUTE, Interaction: MINUTE, Session: MINUTE },
  cookies: { keys: ['a key of the test'] },
  features: { devInteractions: { enabled: false } },
  claims: { openid: ['sub', 'email', 'email_verified', 'amr', 'acr'] },
  conformIdTokenClaims: false,
  interactions: { url: (_: Context, { uid }: { uid: string }) => `/interaction/${uid}` },
  findAccount: (_: Context, accountId: string) => ({
    accountId,
    claims: () => ({ sub: accountId, email: current().email, email_verified: true }),
  }),
});

const addressOf = (server: Server): string => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the provider does not listen');
  return `http://127.0.0.1:${address.port}`;
};

/** As a browser: keeps cookies, follows redirects, stops where another site begins. */
const visitAll = async (issuer: string, start: string): Promise<URL> => {
  const cookies = new Map<string, string>();
  let at = new URL(start);
  while (at.origin === issuer) {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=', 2);
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`the provider says ${answer.status}: ${await answer.text()}`);
    at = new URL(location, at);
  }
  return at;
};

/** A real OpenID provider on this machine, with one client and nobody to click. */
export const anIdentityProvider = async (redirectUri: string): Promise<IdentityProviderUnderTest> => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = addressOf(server);
  const state: { person: SignedInThere } = { person: { subject: 'nobody' } };
  const provider = new Provider(issuer, {
    ...configurationOf(redirectUri, () => state.person),
    loadExistingGrant: async ({ oidc }: Context): Promise<Grant> => {
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response);
    const { subject, amr, acr } = state.person;
    void provider.interactionFinished(request, response, { login: { accountId: subject, amr, acr } });
  });
  return {
    issuer,
    clientId: 'heed',
    clientSecret: 'a secret of both of them',
    signsIn: (person) => (state.person = person),
    visit: (address) => visitAll(issuer, address),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
