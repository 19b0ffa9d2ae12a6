import type { Asker } from './cast';
import type { Attempt, Command } from './attempts';

/** Why a member may touch rows that are not its organisation's. Everything that is not listed here is a leak. */
interface Ground {
  readonly tables: RegExp;
  readonly commands: readonly Command[];
  readonly who: (asker: Asker) => boolean;
  readonly why: string;
}

const kind =
  (...kinds: readonly string[]) =>
  ({ as }: Asker): boolean =>
    as !== null && kinds.includes(as.kind);
const publisher = ({ as }: Asker): boolean => as?.publishesFor !== null && as !== null;

export const GROUNDS: readonly Ground[] = [
  {
    tables: /^platform\.(audit_node|checkpoint)$/,
    commands: ['select'],
    who: () => true,
    why: 'hashes and signatures say nothing of what was recorded',
  },
  {
    tables: /^working\.assignment$/,
    commands: ['select', 'insert', 'update', 'delete'],
    who: publisher,
    why: 'the mechanism gives its own State’s organisations their work',
  },
  {
    tables: /^working\.(status_update|update_ask_status|evidence|comment|custody_event)$/,
    commands: ['select'],
    who: publisher,
    why: 'what was sent to the State’s publisher',
  },
  { tables: /^working\.status_update$/, commands: ['update'], who: publisher, why: 'clearing, returning, publishing' },
  {
    tables: /^working\.(comment|custody_event)$/,
    commands: ['insert'],
    who: publisher,
    why: 'the publisher’s word on what it was sent',
  },
  {
    tables: /^imports\./,
    commands: ['select', 'insert', 'update', 'delete'],
    who: kind('ohchr'),
    why: 'the secretariat reviews the runs of mechanisms in its world',
  },
  {
    tables:
      /^people\.(organisation|organisation_event|application|country_of_work|state_publisher|withheld_name|hosting)$/,
    commands: ['select'],
    who: kind('ohchr', 'nmirf', 'operator'),
    why: 'verifiers see whose identity they verify',
  },
  {
    tables: /^people\.organisation$/,
    commands: ['update'],
    who: kind('ohchr', 'nmirf'),
    why: 'verifying, suspending, closing',
  },
  {
    tables: /^people\.(organisation_event|state_publisher)$/,
    commands: ['insert', 'update'],
    who: kind('ohchr', 'nmirf'),
    why: 'what a verifier did, in its own name',
  },
  {
    tables: /^people\.application$/,
    commands: ['delete'],
    who: kind('ohchr', 'nmirf'),
    why: 'an application that was decided',
  },
  {
    tables: /^people\.(recovery|user_account|membership)$/,
    commands: ['select', 'update'],
    who: kind('ohchr', 'operator'),
    why: 'the second person, where an organisation has nobody else to agree to a recovery',
  },
  {
    tables: /^people\.opening$/,
    commands: ['select', 'insert', 'update'],
    who: kind('operator'),
    why: 'emergency access, which two of the operator ask for and agree to',
  },
  {
    tables: /^platform\.audit_(entry|chain|leaf)$/,
    commands: ['select'],
    who: kind('operator'),
    why: 'the platform’s own chain',
  },
];

/** Whether the attempt is about what the asker's own organisation has, as the row is or as it would become. */
export const isOwn = ({ sample, becomes, command }: Attempt, { as }: Asker): boolean => {
  if (as === null || sample.tenant !== as) return false;
  if (command !== 'insert' && command !== 'update') return true;
  return [becomes.organisation_id, becomes.author_organisation_id, becomes.by_organisation_id, becomes.chain_id].every(
    (organisation) => organisation === undefined || organisation === null || organisation === as.organisation,
  );
};

export const hasGround = (table: string, { command }: Attempt, asker: Asker): boolean =>
  GROUNDS.some(({ tables, commands, who }) => tables.test(table) && commands.includes(command) && who(asker));
