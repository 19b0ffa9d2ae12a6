import type { BearerKind, Membership, OrganisationKind } from '@heed/domain';

/** A country, as it is named in lists. */
export interface CountryRef {
  iso3: string;
  name: string;
  membership: Membership;
  demonstration: boolean;
}

export interface CountryView extends CountryRef {
  iso2: string | null;
  m49: string | null;
  /** Names by language code: ar, zh, en, fr, ru, es. */
  names: Record<string, string>;
  /** ISO day of admission to the United Nations; null for observers. */
  admittedOn: string | null;
  region: { code: string; name: string };
  regionalGroup: string | null;
}

export interface MechanismRef {
  code: string;
  name: string;
}

export interface ThemeRef {
  id: string;
  label: string;
}

export interface BearerRef {
  id: string;
  kind: BearerKind;
  slug: string;
  name: string;
  country: CountryRef | null;
}

export interface OrganisationRef {
  id: string;
  slug: string;
  kind: OrganisationKind;
  name: string;
  country: string | null;
  demonstration: boolean;
  /** Whether it has a page that everyone can read, where that was asked for. */
  page?: boolean;
}

export interface DocumentRef {
  key: string;
  title: string;
  symbol: string | null;
  mechanism: MechanismRef;
  adoptedOn: string | null;
  /** Published by an invented organisation: never in the world's figures. */
  demonstration: boolean;
}
