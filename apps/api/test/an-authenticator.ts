import { generateSync } from 'otplib';
import type { HeedUnderTest } from './app';
import type { MemberUnderTest } from './a-member';

const STEP_SECONDS = 30;

/** An authenticator app in a member's hand, enrolled, and the recovery codes that came with it. */
export interface AuthenticatorUnderTest {
  codes: string[];
  /** A code that was not shown before: each step works once, so the server forgets which was used last. */
  code(): Promise<string>;
  /** The code of the step that is so many steps from now. */
  codeAt(steps: number): string;
}

export const anAuthenticator = async (
  heed: HeedUnderTest,
  member: MemberUnderTest,
): Promise<AuthenticatorUnderTest> => {
  const agent = await heed.as(member.email, member.password);
  const begun = await agent.post('/api/v1/account/totp').expect(201);
  const { secret }: { secret: string } = begun.body;
  const codeAt = (steps: number): string =>
    generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + steps * STEP_SECONDS });
  const confirmed = await agent
    .post('/api/v1/account/totp/confirm')
    .send({ code: codeAt(0) })
    .expect(201);
  const { codes }: { codes: string[] } = confirmed.body;
  const code = async (): Promise<string> => {
    await heed.rows("UPDATE people.credential SET last_step = NULL WHERE user_id = $1 AND kind = 'totp'", [
      member.userId,
    ]);
    return codeAt(0);
  };
  return { codes, code, codeAt };
};
