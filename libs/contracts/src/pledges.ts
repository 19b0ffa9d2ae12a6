import type { CountryRef, DocumentRef } from './references';

/** Voluntary pledge of a State, kept apart from what it was asked. */
export interface PledgeView {
  id: string;
  country: CountryRef;
  text: string;
  document: DocumentRef;
  ref: string;
  sourceLabels: string[];
}
