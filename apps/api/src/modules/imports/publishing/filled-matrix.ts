import { memberTranslator } from '@heed/messages';
import type { MatrixAccount } from './matrix-lines.read-model';

const linesOf = ({ country, status, periodEnd, narrative }: MatrixAccount): string[] => [
  `${country}: ${memberTranslator('en')(`status.label.${status}`)} (${periodEnd})`,
  ...narrative.split(/\r?\n/).filter((line) => line.trim() !== ''),
];

/** What stands in the last column of each row: status, end of the period and the State's own words. */
export const matrixLines = (accounts: readonly MatrixAccount[]): Record<string, string[]> => {
  const lines: Record<string, string[]> = {};
  for (const account of accounts) lines[account.id] = [...(lines[account.id] ?? []), ...linesOf(account)];
  return lines;
};
