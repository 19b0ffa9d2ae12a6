import { randomUUID } from 'node:crypto';
import type { Operation } from './operations';
import { PASSWORD, type Sender, type World } from './world';

/** What ends the session that it is sent with, gives it another token, or changes how its person signs in. */
const SPENDS_SENDER = ['account.enrol', 'account.change', 'session.prove', 'session.switch'];
const SPENDS_SESSION = ['Session.signOut', 'SignIn.signIn', 'PasskeySession.signIn'];

export const spendsSender = ({ id, access }: Operation): boolean =>
  SPENDS_SENDER.includes(access) || SPENDS_SESSION.includes(id);

/** Somebody with the same post, roles and password, signed in, whose session nothing else runs on. */
export const aTwin = async ({ heed }: World, sender: Sender): Promise<Sender> => {
  const { actor } = sender;
  if (!actor) return { ...sender, agent: heed.anyone() };
  const userId = randomUUID();
  const email = `${userId}@example.org`;
  await heed.rows("INSERT INTO people.user_account (id, email, display_name) VALUES ($1, $2, 'A twin')", [
    userId,
    email,
  ]);
  await heed.rows(
    `INSERT INTO people.credential (user_id, kind, secret)
     SELECT $1, kind, secret FROM people.credential WHERE user_id = $2 AND kind = 'password'`,
    [userId, actor.userId],
  );
  await heed.rows("INSERT INTO people.membership (user_id, organisation_id, roles, post) VALUES ($1, $2, $3, 'Desk')", [
    userId,
    actor.organisationId,
    actor.roles,
  ]);
  return { ...sender, email, actor: { ...actor, userId }, agent: await heed.as(email, PASSWORD) };
};
