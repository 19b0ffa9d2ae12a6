import type { TreatyAct } from '@heed/domain';
import type { CountryRef, DocumentRef } from './references';

export interface TreatyStatusView {
  treaty: { id: string; name: string };
  country: CountryRef;
  act: TreatyAct;
  on: string;
  source: string;
}

export interface MembershipView {
  list: { id: string; name: string };
  country: CountryRef;
  /** First day. */
  from: string;
  /** Last day; null while it lasts. */
  until: string | null;
  source: string;
}

/** Voluntary pledge of a State, kept apart from what it was asked. */
export interface PledgeView {
  id: string;
  country: CountryRef;
  text: string;
  document: DocumentRef;
  ref: string;
  sourceLabels: string[];
}
