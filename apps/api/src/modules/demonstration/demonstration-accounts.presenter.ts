import type { DemonstrationAccountsView, DemonstrationAccountView } from '@heed/contracts';
import type { DemonstrationAccountRow } from './demonstration-accounts.read-model';
import { DEMONSTRATION_PASSWORD } from '../seeding/demonstration-password';

/** Those with which to begin: one of each kind, most of them of the first State, in the order of the work. */
const FIRST = [
  'focal.point@qma-interior.demo.example',
  'coordination@qma-nmirf.demo.example',
  'advocacy@qma-rights-watch.demo.example',
  'monitoring@qma-nhri.demo.example',
  'committee@qma-parliament.demo.example',
  'desk@ohchr.demo.example',
];

const presentAccount = (row: DemonstrationAccountRow): DemonstrationAccountView => ({
  email: row.email,
  name: row.name,
  post: row.post,
  organisation: { name: row.organisation, kind: row.kind },
  country: row.iso3 !== null && row.country !== null ? { iso3: row.iso3, name: row.country } : null,
});

export const presentAccounts = (rows: readonly DemonstrationAccountRow[]): DemonstrationAccountsView => ({
  password: DEMONSTRATION_PASSWORD,
  first: FIRST.flatMap((email) => rows.filter((row) => row.email === email).map(presentAccount)),
  others: rows.filter(({ email }) => !FIRST.includes(email)).map(presentAccount),
});
