// UPR Info's export as it circulates: --upr <folder>, or HEED_UPR; by default shared/data/upr beside the project.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './reading-context.mjs';
import { NOT_MEASURED } from './report.mjs';

const option = process.argv.indexOf('--upr');
export const folder =
  (option > 0 ? process.argv[option + 1] : process.env.HEED_UPR) ?? join(root, '..', 'shared', 'data', 'upr');

/** Names of the files of the export, in order. */
const names = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .sort()
  : [];

/** Runs a part of the report over the files of the export; says so where there are none. */
export const withExport = async (title, measure) => {
  if (names.length > 0) process.exitCode = (await measure(names)) ? 0 : 1;
  else {
    process.stdout.write(`${title}: no export of UPR Info in ${folder}\n`);
    process.exitCode = NOT_MEASURED;
  }
};
