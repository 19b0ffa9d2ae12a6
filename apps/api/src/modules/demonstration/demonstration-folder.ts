import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChecked } from '../seeding/checked-files';
import { fingerprint } from '../cataloguing/stable-id';
import { DEMONSTRATION_FILES, DemonstrationSeeds } from './demonstration-seed';

export type DemonstrationFolder = {
  seeds: DemonstrationSeeds;
  fingerprint: string;
  /** Where a file of evidence lies. */
  pathOf: (file: string) => string;
};

const filesOf = (seeds: DemonstrationSeeds): string[] => {
  const items = [...seeds.updates, ...seeds['open-updates']].flatMap(({ evidence }) => evidence);
  return [...new Set(items.flatMap(({ file }) => (file === undefined ? [] : [file])))].sort();
};

/** Reads and checks the demonstration of a seeds folder. */
export const readDemonstration = (folder: string): DemonstrationFolder => {
  const own = join(folder, 'demonstration');
  const { files: seeds, texts } = readChecked(own, DEMONSTRATION_FILES, DemonstrationSeeds);
  const pathOf = (file: string): string => join(own, 'files', file);
  const bytes = filesOf(seeds).map((file) => readFileSync(pathOf(file), 'latin1'));
  return { seeds, fingerprint: fingerprint(...texts, ...bytes), pathOf };
};
