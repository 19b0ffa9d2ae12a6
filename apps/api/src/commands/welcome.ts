import type { Env } from '../config/env';
import { openDataSource, membersOptions } from '../database/data-source';
import { Transactions } from '../database/transactions';
import { DEMONSTRATION_PASSWORD } from '../modules/seeding/demonstration-password';

type Account = { email: string; post: string; organisation: string };

// One account of each kind of organisation, those of the first invented State.
const ACCOUNTS = `
  SELECT DISTINCT ON (o.kind) u.email, m.post, o.names ->> 'en' AS organisation
  FROM people.user_account u JOIN people.membership m ON m.user_id = u.id JOIN people.organisation o ON o.id = m.organisation_id
  WHERE u.demonstration AND u.disabled_at IS NULL
  ORDER BY o.kind, o.country_iso3 NULLS LAST, u.email`;

const accountsOf = async (url: string): Promise<Account[]> => {
  const members = await openDataSource(membersOptions(url, 1));
  const transactions = new Transactions(members);
  return transactions
    .run({ role: 'heed_identity' }, () => transactions.query<Account>(ACCOUNTS))
    .finally(() => members.destroy());
};

/** What is printed once everything answers. */
export const welcome = async (env: Env, url: string): Promise<string> => {
  const lines = [
    '',
    `Heed is ready: ${env.publicUrl}`,
    `  workspace ${env.publicUrl}/workspace`,
    `  API       ${env.publicUrl}/api/docs`,
  ];
  const accounts = await accountsOf(url);
  if (accounts.length > 0)
    lines.push('', `Demonstration accounts (invented States; password: ${DEMONSTRATION_PASSWORD})`);
  for (const { email, post, organisation } of accounts) lines.push(`  ${email.padEnd(44)} ${post}, ${organisation}`);
  return [...lines, '', 'Ctrl-C stops everything.'].join('\n');
};
