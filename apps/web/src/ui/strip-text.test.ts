import { translator } from '@heed/messages';
import { aStrip } from '../../test/builders';
import { stripText } from './strip-text';

const t = translator('en');

test.each([
  [
    aStrip(),
    'State: partially implemented; 3 independent accounts: not started to in progress; mechanism: no assessment; contested by 1',
  ],
  [
    aStrip({ bearer: 'no_information', independent: { accounts: 0, lowest: null, highest: null }, contested: false }),
    'State: no information; no independent accounts; mechanism: no assessment',
  ],
  [
    aStrip({ bearer: 'implemented', independent: { accounts: 1, lowest: 'implemented', highest: 'implemented' }, assessment: { scale: 'ccpr', value: 'B1' }, contested: false }),
    'State: implemented; 1 independent account: implemented; mechanism: B1',
  ],
  [
    aStrip({ bearer: 'in_progress', independent: { accounts: 2, lowest: 'regressed', highest: 'planned' }, assessment: { scale: 'iachr', value: 'partial_substantial' }, contestedBy: 2 }),
    'State: in progress; 2 independent accounts: regressed to planned; mechanism: partial substantial; contested by 2',
  ],
  [
    aStrip({ bearer: 'no_longer_relevant', independent: { accounts: 0, lowest: null, highest: null }, contestedBy: 0 }),
    'State: no longer relevant; no independent accounts; mechanism: no assessment; contested',
  ],
])('strip %#', (strip, words) => {
  expect(stripText(t, strip)).toBe(words);
}); // prettier-ignore

test('a parliament is named as the bearer', () => {
  expect(stripText(t, aStrip({ bearer: 'planned' }), 'parliament')).toMatch(/^Parliament: planned;/);
});
