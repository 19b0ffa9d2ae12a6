import { TotalsReadModel, totalsTable } from '../../modules/seeding/totals.read-model';
import { type Command, say } from '../command';
import { withServices } from '../operator.module';

export const totalsCommand: Command = {
  summary: 'prints the commitments by bearer kind and applicability',
  run: (env) => withServices(env, async (services) => say(totalsTable(await services.get(TotalsReadModel).totals()))),
};
