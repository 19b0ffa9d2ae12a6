import { parseArgs } from 'node:util';
import type { RecoveryKind } from '@heed/contracts';
import { Transactions } from '../../database/transactions';
import { OperatorActs } from '../../modules/people/accounts/operator-acts';
import { type Command, say } from '../command';
import { wrongAddress } from './email-address';
import { readGiven, wrongUse } from './given';
import { withServices } from '../operator.module';

const USAGE = 'npm run heed -- recover EMAIL --because "why, and how the person was recognised" [--second-factor]';

const LONGEST = 500;

interface Asked {
  email: string;
  because: string;
  kind: RecoveryKind;
}

/** What was asked for. @throws OperatorError that says all that is wrong with it. */
export const askedRecovery = (given: readonly string[]): Asked => {
  const { values, positionals } = readGiven(USAGE, () =>
    parseArgs({
      args: [...given],
      allowPositionals: true,
      options: { because: { type: 'string' }, 'second-factor': { type: 'boolean' } },
    }),
  );
  const [email = ''] = positionals;
  const because = values.because?.trim() ?? '';
  const wrong = [
    ...wrongAddress(positionals),
    ...(because === '' ? ['The reason is missing: --because "why, and how the person was recognised".'] : []),
    ...(because.length > LONGEST ? [`The reason has ${because.length} characters; ${LONGEST} are the most.`] : []),
  ];
  if (wrong.length > 0) throw wrongUse(USAGE, wrong);
  return { email, because, kind: values['second-factor'] ? 'second_factor' : 'password' };
};

export const recoverCommand: Command = {
  summary: 'lets somebody back in whom no two administrators can help; their organisation sees it in its trail',
  run: (env, given) =>
    withServices(env, async (services) => {
      const { email, because, kind } = askedRecovery(given);
      const recover = () => services.get(OperatorActs).recover(email, kind, because);
      const link = await services.get(Transactions).run({ role: 'heed_owner' }, recover);
      say(`For ${email} alone, once, within 24 hours:`);
      say(link);
    }),
};
