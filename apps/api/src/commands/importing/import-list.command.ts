import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isDay } from '@heed/contracts';
import { OperatorError } from '../../database/operator-error';
import { Transactions } from '../../database/transactions';
import { RuleBroken } from '../../http/problems/problems';
import { ListImportService, type ListImport } from '../../modules/lists/list-import.service';
import { today } from '../../modules/progress/standing-source.reader';
import { type Command, say } from '../command';
import { withServices } from '../operator.module';

const USAGE =
  'npm run heed -- import-list treaty|membership FILE.csv --as-of YYYY-MM-DD --source "who keeps the list, and where it was taken from"';

const fileText = (path: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    throw new OperatorError(`${path} cannot be read as a UTF-8 text.`);
  }
};

const listOf = (given: readonly string[]): ListImport => {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { 'as-of': { type: 'string' }, source: { type: 'string' } },
  });
  const [kind, path] = positionals;
  const { 'as-of': asOf, source } = values;
  if ((kind !== 'treaty' && kind !== 'membership') || !path || !source || !isDay(asOf)) throw new OperatorError(USAGE);
  return { kind, csv: fileText(path), asOf, source, demonstration: false, today: today() };
};

const refused = (error: unknown): never => {
  if (!(error instanceof RuleBroken)) throw error;
  const rows = error.details.fields?.map(({ reason, params }) => `  row ${params?.row}, ${params?.column}: ${reason}`);
  throw new OperatorError(['Nothing was taken in:', ...(rows ?? [])].join('\n'));
};

export const importListCommand: Command = {
  summary: 'takes in who is a party to a treaty (State, Treaty, Act, Date) or a member of the IPU (State, From, Until)',
  run: (env, given) =>
    withServices(env, async (services) => {
      const list = listOf(given);
      const take = () => services.get(ListImportService).take(list);
      const report = await services.get(Transactions).run({ role: 'heed_owner' }, take).catch(refused);
      say(`${report.rows} rows taken in for ${report.subjects.join(', ')}`);
      say(`${report.changed} commitments read otherwise than before`);
    }),
};
