import type { TreatyStatusView } from '@heed/contracts';
import type { CsvSheet } from '../../http/csv/csv-sheet';

export const presentTreatyStatus = ({ treaty, country, act, on, source }: TreatyStatusView): TreatyStatusView => ({
  treaty,
  country,
  act,
  on,
  source,
});

export const TREATY_STATUS_SHEET: CsvSheet<TreatyStatusView> = {
  name: 'treaty-statuses',
  unit: 'treaty_acts',
  columns: [
    ['State', ({ country }) => country.iso3],
    ['Treaty', ({ treaty }) => treaty.id],
    ['Act', ({ act }) => act],
    ['Date', ({ on }) => on],
    ['Source', ({ source }) => source],
  ],
};
