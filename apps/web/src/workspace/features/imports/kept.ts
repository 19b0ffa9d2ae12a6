import type { SessionView } from '@heed/contracts';
import type { StartValues } from './start/start-form';

// The texts brought in are public ones, so what is typed about them may stay in the tab until it is saved. The prefix is
// that of every unsaved text: signing out removes them all.
const PREFIX = 'heed:unsaved:';
const keyOf = ({ user }: SessionView, name: string): string => `${PREFIX}${user.id}:import:${name}`;

export const keep = (session: SessionView, name: string, value: object | null): void => {
  try {
    if (value) sessionStorage.setItem(keyOf(session, name), JSON.stringify(value));
    else sessionStorage.removeItem(keyOf(session, name));
  } catch {
    // A full or forbidden storage loses the second copy only; the page still holds the text.
  }
};

/** What was kept, where it has the shape that is looked for. */
export const kept = <Value>(
  session: SessionView,
  name: string,
  isValue: (value: unknown) => value is Value,
): Value | null => {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(keyOf(session, name)) ?? 'null');
    return isValue(value) ? value : null;
  } catch {
    return null;
  }
};

const EMPTY: StartValues = { way: 'file', file: null, name: '', text: '', choices: {} };
type KeptStart = Omit<StartValues, 'file'>;
const isStart = (value: unknown): value is KeptStart =>
  typeof value === 'object' && value !== null && 'way' in value && 'text' in value && 'choices' in value;

/** A browser gives no file back after a reload; everything else is as it was. */
export const keepStart = (session: SessionView, { file: _file, ...values }: StartValues): void =>
  keep(session, 'start', values);
export const keptStart = (session: SessionView): StartValues => ({
  ...EMPTY,
  ...kept(session, 'start', isStart),
  file: null,
});
export const forgetStart = (session: SessionView): void => keep(session, 'start', null);
