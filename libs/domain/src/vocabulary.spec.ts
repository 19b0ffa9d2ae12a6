import {
  audienceOf,
  IMPLEMENTATION_STATUSES,
  ORGANISATION_KINDS,
  STATUS_CRITERIA,
  STATUS_STEP,
  voiceOf,
} from './vocabulary';

test('the five steps are in order and the two others are none', () => {
  expect(IMPLEMENTATION_STATUSES.map((status) => STATUS_STEP[status])).toEqual([0, 1, 2, 3, 4, null, null]);
});

test('no two criteria read the same', () => {
  expect(new Set(Object.values(STATUS_CRITERIA)).size).toBe(IMPLEMENTATION_STATUSES.length);
  expect(STATUS_CRITERIA.implemented).toContain('in place as of');
});

test('each kind of organisation has one voice and one audience', () => {
  expect(ORGANISATION_KINDS.map((kind) => `${kind}: ${voiceOf(kind)}, ${audienceOf(kind)}`)).toEqual([
    'ministry: bearer, state',
    'state_body: bearer, state',
    'nmirf: bearer, state',
    'parliament: bearer, state',
    'nhri: independent, independent',
    'ngo: independent, independent',
    'academic: independent, independent',
    'un_body: independent, independent',
    'ohchr: bearer, secretariat',
    'operator: bearer, admin',
  ]);
});
