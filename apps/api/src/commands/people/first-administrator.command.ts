import { parseArgs } from 'node:util';
import { Transactions } from '../../database/transactions';
import { OperatorActs } from '../../modules/people/accounts/operator-acts';
import { type Command, say } from '../command';
import { wrongAddress } from './email-address';
import { readGiven, wrongUse } from './given';
import { withServices } from '../operator.module';

const USAGE =
  'npm run heed -- first-administrator EMAIL --organisation "name of the organisation" [--kind operator|ohchr]';

interface Asked {
  email: string;
  organisation: string;
  kind: 'operator' | 'ohchr';
}

const KINDS = ['operator', 'ohchr'] as const;

/** What was asked for. @throws OperatorError that says all that is wrong with it. */
export const askedFirst = (given: readonly string[]): Asked => {
  const { values, positionals } = readGiven(USAGE, () =>
    parseArgs({
      args: [...given],
      allowPositionals: true,
      options: { organisation: { type: 'string' }, kind: { type: 'string', default: 'operator' } },
    }),
  );
  const [email = ''] = positionals;
  const organisation = values.organisation?.trim() ?? '';
  const kind = KINDS.find((one) => one === values.kind);
  const wrong = [
    ...wrongAddress(positionals),
    ...(organisation === '' ? ['The name of the organisation is missing: --organisation "its name".'] : []),
    ...(kind ? [] : [`There is no kind "${values.kind}": --kind is operator or ohchr.`]),
  ];
  if (!kind || wrong.length > 0) throw wrongUse(USAGE, wrong);
  return { email, organisation, kind };
};

export const firstAdministratorCommand: Command = {
  summary: 'invites the first administrator of a new installation (operator), or of OHCHR',
  run: (env, given) =>
    withServices(env, async (services) => {
      const { email, organisation, kind } = askedFirst(given);
      const invite = () => services.get(OperatorActs).firstAdministrator(kind, organisation, email);
      const link = await services.get(Transactions).run({ role: 'heed_owner' }, invite);
      say(`For ${email} alone, once, within seven days:`);
      say(link);
    }),
};
