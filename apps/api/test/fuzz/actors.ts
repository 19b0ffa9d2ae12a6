import type { HeedUnderTest } from '../app';
import { aMember } from '../a-member';
import { DEMONSTRATION_PASSWORD } from '../../src/modules/seeding/demonstration-password';

type Rows = Pick<HeedUnderTest, 'rows'>;

interface Account {
  name: string;
  email: string;
  password: string;
}

const PROVEN = `UPDATE people.session SET assurance = 'phishing_resistant', proven_at = now()
  WHERE user_id = (SELECT id FROM people.user_account WHERE email = $1)`;

const DEMONSTRATION = `
  SELECT DISTINCT ON (o.kind, m.roles) u.email, o.kind FROM people.user_account u
  JOIN people.membership m ON m.user_id = u.id JOIN people.organisation o ON o.id = m.organisation_id
  WHERE u.demonstration AND u.disabled_at IS NULL ORDER BY o.kind, m.roles, u.email`;

/** Somebody of every kind of organisation in the invented States, and of three kinds in the real world; first nobody. */
export const accountsIn = async (rows: Rows): Promise<(Account | null)[]> => {
  const invented = await rows.rows<{ email: string; kind: string }>(DEMONSTRATION);
  const real = ['ngo', 'ohchr', 'operator'] as const;
  const made: Account[] = [];
  for (const kind of real) {
    const { email, password } = await aMember(rows, { kind, roles: ['administrator', 'validator', 'contributor'] });
    made.push({ name: kind, email, password });
  }
  const all = invented.map(({ email, kind }) => ({
    name: `demonstration ${kind}`,
    email,
    password: DEMONSTRATION_PASSWORD,
  }));
  return [null, ...all, ...made];
};

/** A member who signs in again when a request has ended the session: signing out is an operation like any other. */
export class Actor {
  private headers: Record<string, string> | null = null;

  constructor(
    private readonly account: Account | null,
    private readonly url: string,
    private readonly rows: Rows,
  ) {}

  get name(): string {
    return this.account?.name ?? 'nobody';
  }

  async credentials(): Promise<Record<string, string>> {
    if (!this.account) return {};
    this.headers ??= await this.signIn(this.account);
    return this.headers;
  }

  /** The session is gone: the next request begins with another. */
  forget(): void {
    this.headers = null;
  }

  private async signIn({ email, password }: Account): Promise<Record<string, string>> {
    const answer = await fetch(`${this.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    const [cookie = ''] = answer.headers.getSetCookie();
    const session: { csrfToken?: string } = await answer.json();
    if (answer.status !== 201 || !session.csrfToken) return {}; // an account that the fuzzing itself has closed
    await this.rows.rows(PROVEN, [email]);
    return { Cookie: cookie.split(';')[0] ?? '', 'X-CSRF-Token': session.csrfToken };
  }
}
