import { randomUUID } from 'node:crypto';
import type { Role } from '@heed/domain';
import type { MemberUnderTest } from './a-member';
import type { HeedUnderTest } from './app';

/** Somebody else in the organisation of a member, with the same password. */
export const aColleague = async (
  heed: Pick<HeedUnderTest, 'rows'>,
  { userId: beside, organisationId, password }: MemberUnderTest,
  { roles = ['contributor'], post = 'Desk officer' }: { roles?: Role[]; post?: string } = {},
): Promise<MemberUnderTest> => {
  const userId = randomUUID();
  const colleague = { userId, organisationId, email: `${userId}@example.org`, password };
  await heed.rows('INSERT INTO people.user_account (id, email, display_name) VALUES ($1, $2, $3)', [
    userId,
    colleague.email,
    'A colleague',
  ]);
  await heed.rows(
    `INSERT INTO people.credential (user_id, kind, secret)
     SELECT $1, 'password', secret FROM people.credential WHERE user_id = $2 AND kind = 'password'`,
    [userId, beside],
  );
  await heed.rows('INSERT INTO people.post (organisation_id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    organisationId,
    post,
  ]);
  await heed.rows('INSERT INTO people.membership (user_id, organisation_id, roles, post) VALUES ($1, $2, $3, $4)', [
    userId,
    organisationId,
    roles,
    post,
  ]);
  return colleague;
};
