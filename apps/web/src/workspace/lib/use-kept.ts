import { useCallback, useState } from 'react';
import { keep, kept } from './kept-text';
import { useSession } from './session-context';

export type Kept<Value> = [value: Value, change: (value: Value) => void, forget: () => void];

/** What is in a form, through a reload too; `empty` and `isValue` are the same at every call. */
export const useKept = <Value extends object>(
  name: string,
  empty: Value,
  isValue: (value: unknown) => value is Value,
): Kept<Value> => {
  const session = useSession();
  const [value, setValue] = useState(() => kept(session, name, isValue) ?? empty);
  const change = useCallback(
    (next: Value) => {
      setValue(next);
      keep(session, name, next);
    },
    [session, name],
  );
  const forget = useCallback(() => {
    setValue(empty);
    keep(session, name, null);
  }, [session, name, empty]);
  return [value, change, forget];
};
