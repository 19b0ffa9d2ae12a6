import { Injectable } from '@nestjs/common';
import type { OrganisationKind } from '@heed/domain';
import { Transactions } from '../../database/transactions';

export interface DemonstrationAccountRow {
  email: string;
  name: string;
  post: string;
  organisation: string;
  kind: OrganisationKind;
  iso3: string | null;
  country: string | null;
}

const ACCOUNTS = `
  SELECT u.email, u.display_name AS name, m.post, o.names ->> 'en' AS organisation, o.kind,
    c.iso3, c.names ->> 'en' AS country
  FROM people.user_account u
  JOIN people.membership m ON m.user_id = u.id
  JOIN people.organisation o ON o.id = m.organisation_id
  LEFT JOIN catalogue.country c ON c.iso3 = o.country_iso3
  WHERE u.demonstration AND o.demonstration AND u.disabled_at IS NULL
  ORDER BY c.sort_name NULLS FIRST, o.kind, o.slug, u.email`;

/** Accounts of invented people; of real ones nothing is told. */
@Injectable()
export class DemonstrationAccountsReadModel {
  constructor(private readonly transactions: Transactions) {}

  all(): Promise<DemonstrationAccountRow[]> {
    return this.transactions.run({ role: 'heed_identity' }, () =>
      this.transactions.query<DemonstrationAccountRow>(ACCOUNTS),
    );
  }
}
