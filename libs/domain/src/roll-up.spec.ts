import { rollUpAsks } from './roll-up';
import type { ImplementationStatus } from './vocabulary';

const asks = (...statuses: ImplementationStatus[]) =>
  statuses.map((status, index) => ({ askId: `ask-${index}`, status }));

test.each<[ImplementationStatus, ImplementationStatus[]]>([
  ['implemented', ['implemented', 'implemented']],
  ['not_started', ['not_started', 'not_started', 'not_started']],
  ['no_longer_relevant', ['no_longer_relevant', 'no_longer_relevant']],
  ['regressed', ['regressed']],
  ['regressed', ['implemented', 'regressed', 'in_progress']],
  ['partially_implemented', ['implemented', 'not_started']],
  ['partially_implemented', ['partially_implemented', 'planned']],
  ['partially_implemented', ['implemented', 'no_longer_relevant']],
  ['in_progress', ['in_progress', 'not_started']],
  ['in_progress', ['in_progress', 'planned']],
  ['planned', ['planned', 'not_started']],
])('%s is the roll-up of %j', (expected, statuses) => {
  expect(rollUpAsks(asks(...statuses))?.status).toBe(expected);
});

test('the counts are printed in the order of the statuses', () => {
  expect(rollUpAsks(asks('implemented', 'planned', 'planned'))).toEqual({
    status: 'partially_implemented',
    counts: [
      { status: 'planned', count: 2 },
      { status: 'implemented', count: 1 },
    ],
  });
});

test.each<[ImplementationStatus, ImplementationStatus[]]>([
  ['partially_implemented', ['implemented']],
  ['not_started', ['not_started']],
  ['in_progress', ['in_progress']],
  ['regressed', ['regressed', 'planned']],
])('with an ask unanswered, %s is the roll-up of %j', (expected, statuses) => {
  const rolled = rollUpAsks(asks(...statuses), [...asks(...statuses).map(({ askId }) => askId), 'unanswered']);
  expect(rolled?.status).toBe(expected);
  expect(rolled?.counts).toContainEqual({ status: 'no_information', count: 1 });
});

test('without any ask status there is no roll-up, and asks of another recommendation are not counted', () => {
  expect(rollUpAsks([], ['ask-0'])).toBeNull();
  expect(rollUpAsks(asks('implemented'), ['elsewhere'])).toBeNull();
});
