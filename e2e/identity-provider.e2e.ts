import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { anIdentityProvider, type IdentityProviderUnderTest } from '../apps/api/test/an-identity-provider';
import { freePort } from '../apps/api/test/free-port';
import { startProduct } from './product';
import { violationsOn } from './steps/axe';
import { atWork, aNewMember, setUpApp, signOut, typeCredentials } from './steps/new-member';
import { startVisits } from './visits';

const NAME = 'Ministry Sign-On';
const UNKNOWN =
  'Ministry Sign-On did not say who you are, or your account here is not linked to it. Sign in another way and link it on the page of your account.';

describe('signing in through an identity provider', () => {
  let provider: IdentityProviderUnderTest;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const port = await freePort();
    provider = await anIdentityProvider(`http://localhost:${port}/api/v1/session/oidc/callback`);
    const product = await startProduct(join(__dirname, '..'), port, {
      HEED_DEMONSTRATION: 'off',
      HEED_OIDC_ISSUER: provider.issuer,
      HEED_OIDC_CLIENT_ID: provider.clientId,
      HEED_OIDC_CLIENT_SECRET: provider.clientSecret,
      HEED_OIDC_NAME: NAME,
    });
    stop = product.stop;
    process.env.HEED_E2E_URL = product.url;
    process.env.HEED_E2E_DATABASE_URL = product.adminUrl;
  }, 360_000);
  afterAll(async () => {
    await stop();
    await provider.stop();
  }, 120_000);
  const visits = startVisits();

  it('opens the account that its owner linked, and no other', async () => {
    const member = await aNewMember({ kind: 'ngo', roles: ['contributor'] });
    visits.complaints().expectLeavingFor(provider.issuer);
    visits.complaints().expect('404 GET /api/v1/demonstration/accounts');
    provider.signsIn({ subject: randomUUID(), amr: ['pwd', 'mfa'] });
    const page = await visits.open();
    await page.goto('/workspace/');
    const found = await violationsOn(page, 'sign-in with a provider');
    await typeCredentials(page, member);
    await setUpApp(page);
    await page.getByText(`Your account is not linked to ${NAME}.`).waitFor();
    await page.getByRole('link', { name: `Link it to ${NAME}` }).click();
    await page.getByText(`Your account is linked to ${NAME}.`).waitFor();
    found.push(...(await violationsOn(page, 'account, linked')));

    await signOut(page);
    await page.getByRole('link', { name: `Sign in with ${NAME}` }).click();
    await atWork(page);
    await page.goto('/workspace/account');
    await page.getByRole('cell', { name: /^Identity provider/ }).waitFor();

    provider.signsIn({ subject: randomUUID(), email: member.email, amr: ['pwd', 'mfa'] });
    const stranger = await visits.open();
    await stranger.goto('/workspace/');
    await stranger.getByRole('link', { name: `Sign in with ${NAME}` }).click();
    await stranger.getByRole('alert').filter({ hasText: UNKNOWN }).waitFor();
    expect(new URL(stranger.url()).pathname).toBe('/workspace/sign-in');
    expect((await stranger.request.get('/api/v1/session')).status()).toBe(401);
    found.push(...(await violationsOn(stranger, 'sign-in, refused by the provider')));
    expect(found).toEqual([]);
  });
});
