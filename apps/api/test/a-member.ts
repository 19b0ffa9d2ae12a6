import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { OrganisationKind, Role } from '@heed/domain';
import type { HeedUnderTest } from './app';

export interface MemberUnderTest {
  userId: string;
  organisationId: string;
  email: string;
  password: string;
}

/** An account in an organisation of its own, in a database without seeds. A kind without a country by default. */
export const aMember = async (
  heed: Pick<HeedUnderTest, 'rows'>,
  {
    kind = 'ngo',
    roles = ['contributor'],
    country,
    name = 'An organisation',
  }: { kind?: OrganisationKind; roles?: readonly Role[]; country?: string; name?: string } = {},
): Promise<MemberUnderTest> => {
  const [userId, organisationId] = [randomUUID(), randomUUID()];
  const member = { userId, organisationId, email: `${userId}@example.org`, password: 'a password nobody else has' };
  const secret = await hash(member.password, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
  await heed.rows(
    "INSERT INTO people.organisation (id, slug, kind, names, country_iso3, state) VALUES ($1, $2, $3, $4, $5, 'verified')",
    [organisationId, `org-${organisationId}`, kind, { en: name }, country ?? null],
  );
  await heed.rows('INSERT INTO people.user_account (id, email, display_name) VALUES ($1, $2, $3)', [
    userId,
    member.email,
    'A person',
  ]);
  await heed.rows("INSERT INTO people.credential (user_id, kind, secret) VALUES ($1, 'password', $2)", [
    userId,
    secret,
  ]);
  await heed.rows('INSERT INTO people.post (organisation_id, name) VALUES ($1, $2)', [organisationId, 'Desk officer']);
  await heed.rows('INSERT INTO people.membership (user_id, organisation_id, roles, post) VALUES ($1, $2, $3, $4)', [
    userId,
    organisationId,
    roles,
    'Desk officer',
  ]);
  return member;
};
