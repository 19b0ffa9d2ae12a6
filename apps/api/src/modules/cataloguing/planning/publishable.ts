import { lacksState, type ProposedDocument } from '@heed/documents';
import { RuleBroken } from '../../../http/problems/problems';
import type { DocumentMatch } from './document-match';
import type { Proposal } from './planned-document';

const isDated = ({ adoptedOn, sessions }: ProposedDocument): boolean =>
  adoptedOn.date !== null || sessions.some(({ endsOn }) => endsOn !== null);

/** A text that nobody is known to have issued, at no known time, or of an unknown State alone, binds nobody. */
export const publishable = (document: ProposedDocument): Proposal => {
  const { mechanism } = document;
  const missing = [
    ...(mechanism === null ? ['mechanism'] : []),
    ...(isDated(document) ? [] : ['adoptedOn']),
    ...(lacksState(document) ? ['country'] : []),
  ];
  if (mechanism !== null && missing.length === 0) return { ...document, mechanism };
  throw new RuleBroken('import.incomplete', { fields: missing.map((field) => ({ field, reason: 'needed' })) });
};

/** As if what is missing were known, to see early whom it would reach. */
export const supposed = (document: ProposedDocument, today: string): Proposal => ({
  ...document,
  mechanism: document.mechanism ?? 'hrc',
  adoptedOn: isDated(document) ? document.adoptedOn : { ...document.adoptedOn, date: today, precision: 'day' },
});

export const requireFreeKeys = (matches: readonly DocumentMatch[]): void => {
  if (matches.some(({ taken }) => taken)) throw new RuleBroken('import.key_taken');
};
