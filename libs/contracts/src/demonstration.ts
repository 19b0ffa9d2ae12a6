import type { OrganisationKind } from '@heed/domain';

/** An account of the demonstration; every one of them has the same password, which is no secret. */
export interface DemonstrationAccountView {
  email: string;
  name: string;
  post: string;
  organisation: { name: string; kind: OrganisationKind };
  /** The invented State; null for the secretariat's desk. */
  country: { iso3: string; name: string } | null;
}

/** Whom a newcomer can sign in as. */
export interface DemonstrationAccountsView {
  password: string;
  /** One of each kind, those with which to begin. */
  first: DemonstrationAccountView[];
  others: DemonstrationAccountView[];
}
