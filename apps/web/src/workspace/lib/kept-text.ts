import type { SessionView } from '@heed/contracts';

// The prefix is that of every unsaved text: signing out removes them all.
const PREFIX = 'heed:unsaved:';
const keyOf = ({ user }: SessionView, name: string): string => `${PREFIX}${user.id}:${name}`;

/** Keeps what was typed in the tab until it is saved; null forgets it. Not for texts of updates. */
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
