import type { Finding } from '../../document/read-document.types';
import type { TableLookups } from '../table-lookups';
import type { UprInfoRow } from './upr-info-row';

const unknownStates = (rows: readonly UprInfoRow[], { countryOf }: TableLookups): Finding[] => {
  const unknown = new Map<string, number[]>();
  for (const { from, row, pledge } of rows) {
    if (pledge || countryOf(from) !== null) continue;
    const at = unknown.get(from);
    if (at) at.push(row);
    else unknown.set(from, [row]);
  }
  return [...unknown].map(([from, at]) => ({
    code: 'country-unknown',
    line: at[0] ?? 1,
    detail: `recommending State "${from}" in rows ${at.join(', ')}: kept by that name`,
  }));
};

// "14-17.csv": files of the export go by their first and last session.
const SPAN = /(?:^|[^\d])(\d{1,2})\s*[-–]\s*(\d{1,2})(?:[^\d]|$)/u;

/** Files of an export may overlap by their names and not by their rows; a session without a row is told, not guessed. */
const absentSessions = (rows: readonly UprInfoRow[], fileName: string): Finding[] => {
  const [, from, until] = SPAN.exec(fileName) ?? [];
  if (from === undefined || until === undefined || rows.length === 0) return [];
  const there = new Set(rows.map(({ session }) => session));
  const absent: number[] = [];
  for (let session = Number(from); session <= Number(until); session++) if (!there.has(session)) absent.push(session);
  if (absent.length === 0) return [];
  const detail = `the file goes by sessions ${from} to ${until} and has no row of session ${absent.join(', ')}`;
  return [{ code: 'count-disagrees', line: 1, detail }];
};

/** What a person should look at beside single rows. */
export const uprInfoFindings = (rows: readonly UprInfoRow[], lookups: TableLookups): Finding[] => [
  ...unknownStates(rows, lookups),
  ...absentSessions(rows, lookups.context.fileName ?? ''),
];
