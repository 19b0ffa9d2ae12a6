import type { PledgeView } from '@heed/contracts';
import type { CsvSheet } from '../../http/csv/csv-sheet';

export const presentPledge = ({ id, country, text, document, ref, sourceLabels }: PledgeView): PledgeView => ({
  id,
  country,
  text,
  document,
  ref,
  sourceLabels,
});

export const PLEDGE_SHEET: CsvSheet<PledgeView> = {
  name: 'pledges',
  unit: 'pledges',
  columns: [
    ['country', ({ country }) => country.iso3],
    ['text', ({ text }) => text],
    ['document', ({ document }) => document.title],
    ['symbol', ({ document }) => document.symbol],
    ['adoptedOn', ({ document }) => document.adoptedOn],
    ['ref', ({ ref }) => ref],
    ['sourceLabels', ({ sourceLabels }) => sourceLabels.join('; ')],
  ],
};
