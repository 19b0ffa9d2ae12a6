import { endOf, shortened } from './shortened';

test.each([
  ['short enough', 20, 'short enough'],
  ['calls upon States to ratify the Convention', 20, 'calls upon States to …'],
  ['States, parliaments', 8, 'States …'],
])('the beginning of "%s" in %i letters', (text, length, expected) => {
  expect(shortened(text, length)).toBe(expected);
});

test.each([
  ['The Working Group invites States:', 40, 'The Working Group invites States:'],
  ['On the basis of its report, the Working Group invites States:', 24, '… Group invites States:'],
])('the end of "%s" in %i letters', (text, length, expected) => {
  expect(endOf(text, length)).toBe(expected);
});
