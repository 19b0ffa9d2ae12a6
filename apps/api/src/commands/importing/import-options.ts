import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isUUID } from 'class-validator';
import { IMPORT_FAMILIES, type ImportFamily } from '@heed/contracts';
import { OperatorError } from '../../database/operator-error';

/** What `import` was asked to do. */
export interface ImportOptions {
  readonly files: readonly string[];
  readonly family: ImportFamily | undefined;
  /** The State that the texts are about, where they do not say so themselves. */
  readonly country: string | null;
  /** Day, month or year of adoption, where the texts do not print it. */
  readonly adopted: string | null;
  /** The run that is to be taken back, instead of reading anything. */
  readonly undo: string | null;
  readonly dryRun: boolean;
  readonly json: boolean;
}

const USAGE =
  'npm run heed -- import FILE… [--family F] [--country ISO3] [--adopted DATE] [--dry-run] [--json], or import --undo RUN';

const parse = (given: readonly string[]) => {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        family: { type: 'string' },
        country: { type: 'string' },
        adopted: { type: 'string' },
        undo: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new OperatorError(`${error instanceof Error ? error.message : String(error)}: ${USAGE}`);
  }
};

const familyOf = (name: string | undefined): ImportFamily | undefined => {
  if (name === undefined) return undefined;
  const family = IMPORT_FAMILIES.find((one) => one === name);
  if (!family) throw new OperatorError(`There is no family "${name}": it is one of ${IMPORT_FAMILIES.join(', ')}.`);
  return family;
};

const countryOf = (code: string | undefined): string | null => {
  if (code === undefined) return null;
  if (!/^[A-Z]{3}$/.test(code)) throw new OperatorError(`"${code}" is no alpha-3 code of a country, such as NZL.`);
  return code;
};

const adoptedOf = (date: string | undefined): string | null => {
  if (date === undefined) return null;
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)) throw new OperatorError(`"${date}" is no date, such as 2024-07-12.`);
  return date;
};

/** A folder stands for the tables in it. */
const filesAt = (place: string): string[] => {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) throw new OperatorError(`There is no file ${place}.`);
  if (!found.isDirectory()) return [place];
  const tables = readdirSync(place).filter((name) => /\.csv$/i.test(name));
  if (tables.length === 0) throw new OperatorError(`The folder ${place} holds no .csv file.`);
  return tables.sort().map((name) => join(place, name));
};

const runOf = (run: string | undefined): string | null => {
  if (run === undefined) return null;
  if (!isUUID(run)) throw new OperatorError(`"${run}" is no import: each prints its own when it has written a file.`);
  return run;
};

export const importOptions = (given: readonly string[]): ImportOptions => {
  const { values, positionals } = parse(given);
  const undo = runOf(values.undo);
  if (undo !== null && positionals.length > 0) throw new OperatorError(`Take back, or import: ${USAGE}`);
  if (undo === null && positionals.length === 0) throw new OperatorError(`Name a file to import: ${USAGE}`);
  return {
    files: positionals.flatMap(filesAt),
    family: familyOf(values.family),
    country: countryOf(values.country),
    adopted: adoptedOf(values.adopted),
    undo,
    dryRun: values['dry-run'],
    json: values.json,
  };
};
