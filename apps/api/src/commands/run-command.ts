import { readEnv, WrongEnvironment } from '../config/env';
import { OperatorError } from '../database/operator-error';
import { SeedRefused } from '../modules/seeding/seed-refused';
import { accountsCommand } from './people/accounts.command';
import type { Command } from './command';
import { checkpointCommand } from './trail/checkpoint.command';
import { demonstrationRemoveCommand } from './demonstration-remove.command';
import { firstAdministratorCommand } from './people/first-administrator.command';
import { helpCommand } from './help.command';
import { importCommand } from './importing/import.command';
import { importListCommand } from './importing/import-list.command';
import { migrateCommand } from './databases/migrate.command';
import { openapiCommand } from './openapi.command';
import { prepareCommand } from './databases/prepare.command';
import { rebuildCommand } from './databases/rebuild.command';
import { releaseCommand } from './release.command';
import { recoverCommand } from './people/recover.command';
import { seedCommand } from './databases/seed.command';
import { serveCommand } from './serve.command';
import { snapshotCommand } from './databases/snapshot.command';
import { totalsCommand } from './databases/totals.command';
import { verifyCommand } from './trail/verify.command';

const COMMANDS: Readonly<Record<string, Command>> = {
  serve: serveCommand,
  prepare: prepareCommand,
  migrate: migrateCommand,
  seed: seedCommand,
  totals: totalsCommand,
  import: importCommand,
  'import-list': importListCommand,
  rebuild: rebuildCommand,
  checkpoint: checkpointCommand,
  verify: verifyCommand,
  'first-administrator': firstAdministratorCommand,
  recover: recoverCommand,
  accounts: accountsCommand,
  release: releaseCommand,
  'demonstration:remove': demonstrationRemoveCommand,
  openapi: openapiCommand,
  snapshot: snapshotCommand,
};

// What a person can mend is said in a sentence; only our own faults show a stack.
const told = (error: unknown): string => {
  if (error instanceof WrongEnvironment || error instanceof OperatorError || error instanceof SeedRefused)
    return error.message;
  if (error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === '53100')) {
    return 'The disk is full: free some space and start again.';
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

/** Runs an operator command by name and answers the exit code. */
export const runCommand = async (name = 'help', given: readonly string[] = []): Promise<number> => {
  try {
    const command = COMMANDS[name] ?? (name === 'help' ? helpCommand(COMMANDS) : undefined);
    if (!command) throw new OperatorError(`There is no command "${name}": npm run heed lists them.`);
    await command.run(readEnv(), given);
    return 0;
  } catch (error) {
    process.stderr.write(`\n${told(error)}\n`);
    return 1;
  }
};
