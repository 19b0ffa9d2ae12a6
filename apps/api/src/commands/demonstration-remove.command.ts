import { DemonstrationRemover } from '../modules/demonstration/demonstration-remover';
import { type Command, say } from './command';
import { withServices } from './operator.module';

export const demonstrationRemoveCommand: Command = {
  summary: 'removes the demonstration: its accounts, what they said, and the invented States',
  run: (env) =>
    withServices(env, async (services) => {
      const removed = Object.values(await services.get(DemonstrationRemover).remove());
      const rows = removed.reduce((sum, n) => sum + n, 0);
      say(rows === 0 ? 'No demonstration data were found' : `Removed ${rows} rows from ${removed.length} tables`);
      say('It stays away until HEED_DEMONSTRATION=on asks for it');
    }),
};
