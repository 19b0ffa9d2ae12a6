import { Checkpointer } from '../../src/modules/audit/checkpoints/checkpointer';
import { aHeedApp } from '../app';
import { WITH_ALL_WAYS_IN } from './account-things';
import { expected, isAsExpected, outdated } from './expectations';
import type { Fixture } from './fixtures';
import { apiOf, type Api, type Operation } from './operations';
import { send, type Answer } from './requests';
import { casesOf, uncovered, type Case } from './resources';
import { aTwin, spendsSender } from './twins';
import { aWorld, type Sender, type World } from './world';

/** A refusal as it reads to whoever was refused: nothing in it may differ by what is there. */
const wordsOf = ({ text }: Answer): string => text.replace(/"requestId":"[^"]*"/, '').replace(/"instance":"[^"]*"/, '');

// Things that are made anew for each sender, since they are the sender's.
const OF_SENDER = ['own', 'themselves'];

// What begins something, or looks, and changes nothing that is on record.
const BEGINS = /options$|^(Account\.beginTotp|Joining\.look)$/i;

describe('Every operation, as every actor', () => {
  const heed = aHeedApp('seeded', WITH_ALL_WAYS_IN);
  let world: World;
  let api: Api;
  const wrong: string[] = [];
  const silent: string[] = [];
  const tried = new Set<string>();
  let cells = 0;

  const leavesEntry = async (answer: Answer): Promise<boolean> => {
    const entries = await world.heed.rows('SELECT FROM platform.audit_entry WHERE request_id = $1', [
      answer.headers['x-request-id'],
    ]);
    return entries.length > 0;
  };

  /** Whether the request changed what it was about, so that the next one needs another. */
  const judge = async (
    sender: Sender,
    operation: Operation,
    fixture: Fixture,
    { variant, scoped }: Case,
  ): Promise<boolean> => {
    const { parameters, known, headers, query } = fixture;
    const cell = `${sender.name} · ${operation.id} · ${variant}`;
    const answer = await send(sender.agent, api, operation, parameters, { known, headers, query });
    const should = expected(sender.actor, operation, fixture, scoped);
    cells += 1;
    tried.add(operation.id);
    if (!isAsExpected(should, operation, answer))
      wrong.push(`${cell}: ${should}, was ${String(answer.status)} ${answer.text.slice(0, 200)}`);
    if (should === 'hidden') {
      const nothing = await send(sender.agent, api, operation, {}, { known });
      if (wordsOf(nothing) !== wordsOf(answer)) wrong.push(`${cell}: differs from nothing`);
    }
    const changed = operation.method !== 'get' && answer.status < 300;
    if (changed && !BEGINS.test(operation.id) && !(await leavesEntry(answer))) silent.push(cell);
    return changed;
  };

  /** What changes nothing and is of nobody can be asked for by all at once. */
  const tryAtOnce = async (operation: Operation, one: Case): Promise<void> => {
    await Promise.all(
      world.senders.map(async (sender) =>
        judge(sender, operation, await one.make(world, one.variant, operation, sender), one),
      ),
    );
  };

  const tryOut = async (operation: Operation, one: Case): Promise<void> => {
    if (operation.access === 'public' && operation.method === 'get') return tryAtOnce(operation, one);
    let fixture: Fixture | null = null;
    for (const original of world.senders) {
      const sender = spendsSender(operation) ? await aTwin(world, original) : original;
      fixture ??= await one.make(world, one.variant, operation, sender);
      const changed = await judge(sender, operation, fixture, one);
      if (changed || OF_SENDER.includes(one.variant)) fixture = null;
    }
  };

  beforeAll(async () => {
    world = await aWorld(heed);
    api = await apiOf(heed);
    await heed.app.get(Checkpointer, { strict: false }).take({ patient: true });
    // Twins come last: with one of them, an organisation has a second administrator, and nobody is alone in it any more.
    const [spending, others] = [true, false].map((spends) =>
      api.operations.filter((one) => spendsSender(one) === spends),
    );
    for (const operation of [...(others ?? []), ...(spending ?? [])]) {
      for (const one of casesOf(operation)) await tryOut(operation, one);
    }
    process.stdout.write(
      `access matrix: ${String(tried.size)} of ${String(api.operations.length)} operations tried, ${String(world.senders.length)} actors, ${String(cells)} cells\n`,
    );
  }, 600_000);

  test('is answered as the table of access says', () => {
    expect(wrong).toEqual([]);
  });

  test('leaves an entry in the trail for each change', () => {
    expect(silent).toEqual([]);
  });

  test('is one that the matrix knows how to try', () => {
    expect(uncovered(api.operations)).toEqual([]);
    expect(api.operations.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
    expect(outdated(api.operations)).toEqual([]);
    expect(cells).toBeGreaterThan(1_000);
  });
});
