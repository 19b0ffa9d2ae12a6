import { memberTranslator } from '@heed/messages';
import { anUpdate } from '../../../../test/workspace/views';
import { whereItIs } from './where-it-is';

const t = memberTranslator('en');

test.each([
  ['Draft', {}],
  ['Sent for clearance', { state: 'submitted', submittedAt: '2026-11-20T10:00:00.000Z' }],
  ['Returned with a comment', { state: 'returned', submittedAt: '2026-11-20T10:00:00.000Z' }],
  ['Taken back', { state: 'returned', submittedAt: null }],
  ['Waits for its batch of 30 Nov 2026', { state: 'cleared', releaseOn: '2026-11-30' }],
  ['Published', { state: 'published', visibility: 'current' }],
  ['Published, since corrected', { state: 'published', visibility: 'superseded' }],
  ['Withdrawn', { state: 'published', visibility: 'withdrawn' }],
  ['Published, hidden by OHCHR', { state: 'published', visibility: 'hidden' }],
] as const)('%s', (words, update) => {
  expect(whereItIs((key, params) => t(`workspace.${key}`, params), anUpdate(update))).toBe(words);
});
