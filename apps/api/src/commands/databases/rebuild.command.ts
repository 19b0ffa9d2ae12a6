import { Transactions } from '../../database/transactions';
import { StandingWriter } from '../../modules/progress/standing-writer.event';
import { type Command, say } from '../command';
import { withServices } from '../operator.module';

export const rebuildCommand: Command = {
  summary: 'derives standing, its history and the tallies anew from the published rows',
  run: (env) =>
    withServices(env, async (services) => {
      const started = Date.now();
      await services.get(Transactions).run({ role: 'heed_owner' }, () => services.get(StandingWriter).rebuild());
      say(`Rebuilt in ${Math.round((Date.now() - started) / 100) / 10} s`);
    }),
};
