import { join } from 'node:path';
import { readChecked } from './checked-files';
import { REFERENCE_FILES, ReferenceFiles } from './reference-files';
import { fingerprint } from '../cataloguing/stable-id';

export type Reference = { files: ReferenceFiles; fingerprint: string };

/** Reads and checks the reference data of a seeds folder. */
export const readReference = (folder: string): Reference => {
  const { files, texts } = readChecked(join(folder, 'reference'), REFERENCE_FILES, ReferenceFiles);
  return { files, fingerprint: fingerprint(...texts) };
};
