import { arrival } from './imports/arrival';
import { publishing } from './imports/publishing';
import { review } from './imports/review';
import { rows } from './imports/rows';

/** Bringing documents in and confirming what the machine read of them. */
export const imports = { ...arrival, ...rows, ...review, ...publishing } as const;
