import { canMove, isEditable, movesFrom } from './update-workflow';
import { UPDATE_STATES } from './vocabulary';

const ALLOWED = [
  'draft > submitted',
  'draft > published',
  'submitted > returned',
  'submitted > cleared',
  'returned > submitted',
  'cleared > published',
];

test('an update moves along the table and nowhere else', () => {
  const moves = UPDATE_STATES.flatMap((from) =>
    UPDATE_STATES.filter((to) => canMove(from, to)).map((to) => `${from} > ${to}`),
  );
  expect(moves).toEqual(ALLOWED);
  expect(UPDATE_STATES.flatMap((from) => movesFrom(from).map((to) => `${from} > ${to}`))).toEqual(ALLOWED);
});

test('words change only while the update is with its author', () => {
  expect(UPDATE_STATES.filter(isEditable)).toEqual(['draft', 'returned']);
});
