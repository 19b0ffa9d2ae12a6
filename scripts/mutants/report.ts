import { appendFileSync } from 'node:fs';

/** Tells `npm run mutants` what was killed by what; nothing where nobody asked. */
export const report = (kind: string, killed: Readonly<Record<string, readonly string[]>>): void => {
  const file = process.env.HEED_MUTANTS_REPORT;
  if (file) appendFileSync(file, `${JSON.stringify({ kind, killed })}\n`);
};
