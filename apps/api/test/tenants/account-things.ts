import { randomBytes, randomUUID } from 'node:crypto';
import { generateSync } from 'otplib';
import { SoftwareAuthenticator } from '../software-authenticator';
import type { Fixture } from './fixtures';
import { PASSWORD, type Sender, type World } from './world';

const ORIGIN = 'http://heed.example.org:8080';

/** An installation with passkeys and an identity provider; the provider does not answer, and its door says so by a redirect. */
export const WITH_ALL_WAYS_IN = {
  HEED_PUBLIC_URL: ORIGIN,
  HEED_OIDC_ISSUER: 'http://127.0.0.1:9',
  HEED_OIDC_NAME: 'A provider',
  HEED_OIDC_CLIENT_ID: 'heed',
  HEED_OIDC_CLIENT_SECRET: 'a secret of nobody',
};

const onlyOf =
  (make: (world: World, sender: Sender, userId: string) => Promise<Omit<Fixture, 'target'>>) =>
  async (world: World, _variant: string, _operation: unknown, sender: Sender): Promise<Fixture> => {
    if (!sender.actor) return { parameters: {}, target: {} };
    return { target: {}, ...(await make(world, sender, sender.actor.userId)) };
  };

const insertPasskey = async ({ heed }: World, userId: string): Promise<void> => {
  await heed.rows(
    `INSERT INTO people.passkey (user_id, id, credential_id, public_key, counter, transports, name)
     VALUES ($1, $2::uuid, $2::uuid::text, sha256('a key'), 0, '{}', 'A key')`,
    [userId, randomUUID()],
  );
};

const withKnown = (known: Fixture['known']): Omit<Fixture, 'target'> => ({ parameters: {}, known });

/** The password that it was before: everybody in the cast has the same. */
export const aNewPassword = onlyOf(() => Promise.resolve(withKnown({ password: PASSWORD })));

export const anEnrolmentOfAnApp = onlyOf(async (_world, { agent }) => {
  const { body } = await agent.post('/api/v1/account/totp').expect(201);
  return withKnown({ code: generateSync({ secret: String(body.secret) }) });
});

/** An app that may go, since there is a passkey beside it. */
export const anApp = onlyOf(async (world, _sender, userId) => {
  await insertPasskey(world, userId);
  await world.heed.rows("INSERT INTO people.credential (user_id, kind, secret) VALUES ($1, 'totp', 'sealed')", [
    userId,
  ]);
  return { parameters: {} };
});

export const aFactor = onlyOf(async (world, _sender, userId) => {
  await insertPasskey(world, userId);
  return { parameters: {} };
});

const newPasskey = async (agent: Sender['agent'], authenticator: SoftwareAuthenticator) => {
  const { body } = await agent.post('/api/v1/account/passkeys/options').expect(200);
  return { challenge: body.challenge, response: authenticator.create(body.options), name: 'My key' };
};
const anAuthenticatorHere = () => new SoftwareAuthenticator({ origin: ORIGIN, rpId: new URL(ORIGIN).hostname });

export const aNewPasskey = onlyOf(async (_world, { agent }) =>
  withKnown(await newPasskey(agent, anAuthenticatorHere())),
);

export const aProofByPasskey = onlyOf(async (_world, { agent }) => {
  const authenticator = anAuthenticatorHere();
  await agent
    .post('/api/v1/account/passkeys')
    .send(await newPasskey(agent, authenticator))
    .expect(201);
  const { body } = await agent.post('/api/v1/session/step-up/passkey/options').expect(200);
  return withKnown({ challenge: body.challenge, response: authenticator.get(body.options) });
});

export const aProofByPassword = onlyOf(() => Promise.resolve(withKnown({ method: 'password', code: PASSWORD })));

/** Only a page of ours may send somebody out to be linked. */
export const aWayOut = onlyOf(() => Promise.resolve({ parameters: {}, headers: { 'Sec-Fetch-Site': 'same-origin' } }));

export const aLinkToTheProvider = onlyOf(async ({ heed }, _sender, userId) => {
  await heed.rows('INSERT INTO people.federated_identity (issuer, subject, user_id) VALUES ($1, $2, $3)', [
    WITH_ALL_WAYS_IN.HEED_OIDC_ISSUER,
    randomBytes(8).toString('hex'),
    userId,
  ]);
  return { parameters: {} };
});

/** The first entry of the own trail. */
export const anOwnEntry = onlyOf(() => Promise.resolve({ parameters: {}, query: { seq: '1' } }));
