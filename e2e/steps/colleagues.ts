import type { Page } from 'playwright-core';
import { aColleague } from '../../apps/api/test/a-colleague';
import type { MemberUnderTest } from '../../apps/api/test/a-member';
import { rows } from '../database';
import { typeCredentials } from './new-member';

/** Somebody else in the same organisation and post, with the same password. */
export const aColleagueOf = (
  member: MemberUnderTest,
  given: Parameters<typeof aColleague>[2],
): Promise<MemberUnderTest> => aColleague({ rows }, member, given);

/** In by a password, and from then on as if a passkey had been shown: showing one is a journey of its own. */
export const signInProven = async (page: Page, member: MemberUnderTest, path = '/workspace/'): Promise<void> => {
  await page.goto(path);
  await typeCredentials(page, member);
  await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor();
  await rows(
    "UPDATE people.session SET assurance = 'phishing_resistant', proven_at = now() WHERE user_id = $1 AND ended_at IS NULL",
    [member.userId],
  );
  await page.goto(path);
};
