import { parseArgs } from 'node:util';
import { OperatorError } from '../../database/operator-error';
import { StaleAccounts } from '../../modules/people/accounts/stale-accounts';
import { type Command, say } from '../command';
import { withServices } from '../operator.module';

const USAGE = 'npm run heed -- accounts --disable-stale';

export const accountsCommand: Command = {
  summary: 'closes accounts that nobody signed in to for 180 days (serve does it once a day)',
  run: (env, given) =>
    withServices(env, async (services) => {
      const { values } = parseArgs({ args: [...given], options: { 'disable-stale': { type: 'boolean' } } });
      if (!values['disable-stale']) throw new OperatorError(USAGE);
      const closed = await services.get(StaleAccounts).disable();
      say(closed === null ? 'Another process is doing it at this moment' : `${closed} accounts were closed`);
    }),
};
