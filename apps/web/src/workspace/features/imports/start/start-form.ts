import type { StartImportDto } from '@heed/contracts';
import type { SummaryProblem } from '../../../../ui/error-summary';
import type { Sending } from '../api/start';
import type { ImportWords } from '../words';

export const MOST_BYTES = 25 * 1024 * 1024;
const MOST_CHARACTERS = 900_000;

/** Both ways in keep what was given to them while the other is looked at. */
export interface StartValues {
  way: 'file' | 'paste';
  file: File | null;
  name: string;
  text: string;
  choices: StartImportDto;
}

export const FIELD_IDS = { file: 'import-file', name: 'import-name', text: 'import-text' } as const;

/** What has to be mended before anything is sent. */
export const problemsOf = (w: ImportWords, { way, file, name, text }: StartValues): SummaryProblem[] => {
  if (way === 'file') return file ? [] : [{ field: FIELD_IDS.file, text: w('start.fileNeeded') }];
  return [
    ...(name.trim() === '' ? [{ field: FIELD_IDS.name, text: w('start.nameNeeded') }] : []),
    ...(text.trim() === '' ? [{ field: FIELD_IDS.text, text: w('start.textNeeded') }] : []),
    ...(text.length > MOST_CHARACTERS ? [{ field: FIELD_IDS.text, text: w('start.textTooLong') }] : []),
  ];
};

export const sendingOf = ({ way, file, name, text, choices }: StartValues): Sending | null => {
  if (way === 'paste') return { kind: 'paste', text: { ...choices, name: name.trim(), text } };
  return file && { kind: 'file', file, choices };
};

/** One file at a time, and none that the API would refuse for its size. */
export const refusalOf = (w: ImportWords, files: readonly File[]): string | null => {
  const [file] = files;
  if (files.length > 1) return w('start.oneOnly', { count: files.length });
  return file && file.size > MOST_BYTES ? w('start.tooLarge', { name: file.name }) : null;
};
