import { WeeklyRelease } from '../modules/updates/releasing/weekly-release';
import { type Command, say } from './command';
import { withServices } from './operator.module';

export const releaseCommand: Command = {
  summary: 'publishes the accounts under withheld names whose week has come; serve does the same by itself',
  run: (env) =>
    withServices(env, async (services) => {
      const released = await services.get(WeeklyRelease).run();
      say(`Released ${released} account${released === 1 ? '' : 's'}`);
    }),
};
