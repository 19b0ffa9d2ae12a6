import type { Reading, ReadingContext } from '../src/index';
import type { OpenedSource } from '../src/formats/open-source';
import { readTable } from '../src/tables/read-table';

/** Invented States, and themes of the vocabulary that the invented tables speak of. */
export const inventedContext: ReadingContext = {
  countries: [
    { iso3: 'QMA', names: ['Aldoria', 'Plurinational State of Aldoria'] },
    { iso3: 'QMB', names: ['Brelland'] },
    { iso3: 'QMC', names: ['Corvania (Islamic Republic of)', 'Corvania'] },
    { iso3: 'QMD', names: ['St Delmar & the Keys'] },
  ],
  themes: [
    { id: 'migration', label: 'Migration & migrants' },
    { id: 'racism-discrimination', label: 'Racism & racial discrimination (general)' },
    { id: 'treaties', label: 'Treaty ratification & implementation' },
  ],
};

/** A file opened, of which only the tables or the parsed value matter. */
export const opened = (parts: Partial<OpenedSource>): OpenedSource => ({
  format: 'csv',
  encoding: 'utf-8',
  lines: [],
  tables: [],
  json: undefined,
  footnotes: [],
  artefacts: [],
  findings: [],
  ...parts,
});

/** Reads a table given as rows of cells; throws where no reader knows it. */
export const readRows = (rows: readonly (readonly string[])[], context: Partial<ReadingContext> = {}): Reading => {
  const reading = readTable(opened({ tables: [{ name: 'table', rows }] }), { ...inventedContext, ...context });
  if (!reading) throw new Error('no reader knows the table');
  return reading;
};
