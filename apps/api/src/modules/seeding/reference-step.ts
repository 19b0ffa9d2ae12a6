import { ChangeCount, type Changes } from '../cataloguing/writing/change-count';
import type { ReferenceFiles } from './reference-files';
import { bearerRows, countryRows, mechanismRows, themeRows, treatyRows } from './reference-rows';
import type { CatalogueRowsRepository } from '../cataloguing/catalogue-rows.repository';
import {
  BEARER,
  COUNTRY,
  MECHANISM,
  THEME,
  TREATY,
  type CatalogueRow,
  type CatalogueTable,
} from '../cataloguing/catalogue-table';

/** Countries, mechanisms, themes and everyone who can be asked. Nothing is removed: other rows may name it. */
export const loadReference = async (
  rows: CatalogueRowsRepository,
  files: ReferenceFiles,
  demonstration: boolean,
): Promise<Changes> => {
  const count = new ChangeCount();
  const tables: [CatalogueTable, CatalogueRow[]][] = [
    [COUNTRY, countryRows(files, demonstration)],
    [MECHANISM, mechanismRows(files)],
    [THEME, themeRows(files)],
    [TREATY, treatyRows(files)],
    [BEARER, bearerRows(files, demonstration)],
  ];
  for (const [table, given] of tables) count.add(table, await rows.upsert(table, given));
  return count.changes;
};
