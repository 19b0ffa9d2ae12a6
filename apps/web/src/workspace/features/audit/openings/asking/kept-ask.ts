import type { BeginOpeningDto } from '@heed/contracts';
import { useKept, type Kept } from '../../../../lib/use-kept';

const EMPTY: BeginOpeningDto = { organisationId: '', reason: '' };

const isText = (value: unknown): value is string => typeof value === 'string';
const isAsk = (value: unknown): value is BeginOpeningDto =>
  typeof value === 'object' &&
  value !== null &&
  'organisationId' in value &&
  isText(value.organisationId) &&
  'reason' in value &&
  isText(value.reason);

/** What is in the form, through a reload too: a reason is weighed, and the organisation reads it in the end. */
export const useKeptAsk = (): Kept<BeginOpeningDto> => useKept('opening', EMPTY, isAsk);
