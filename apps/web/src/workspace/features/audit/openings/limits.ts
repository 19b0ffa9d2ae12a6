import type { OPENING_DAYS_SHOWN, OPENING_MINUTES, OPENING_REASON_LENGTH } from '@heed/contracts';

// The contracts bring their rules along, which weigh more than a screen: these limits are checked against their types.
export const MINUTES: typeof OPENING_MINUTES = 60;
export const DAYS_SHOWN: typeof OPENING_DAYS_SHOWN = 90;
export const REASON_LENGTH: typeof OPENING_REASON_LENGTH = [20, 500];
