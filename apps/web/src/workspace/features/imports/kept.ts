import type { SessionView } from '@heed/contracts';
import { keep, kept } from '../../lib/kept-text';
import type { StartValues } from './start/start-form';

const START = 'import:start';
const EMPTY: StartValues = { way: 'file', file: null, name: '', text: '', choices: {} };
type KeptStart = Omit<StartValues, 'file'>;
const isStart = (value: unknown): value is KeptStart =>
  typeof value === 'object' && value !== null && 'way' in value && 'text' in value && 'choices' in value;

/** A browser gives no file back after a reload; everything else is as it was. */
export const keepStart = (session: SessionView, { file: _file, ...values }: StartValues): void =>
  keep(session, START, values);
export const keptStart = (session: SessionView): StartValues => ({
  ...EMPTY,
  ...kept(session, START, isStart),
  file: null,
});
export const forgetStart = (session: SessionView): void => keep(session, START, null);
