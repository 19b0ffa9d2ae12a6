import type { FacetLanes } from '@heed/contracts';
import { Figure } from '../../../ui/figure';
import { LaneGlyph } from '../../../ui/lane-glyph';
import { Table, type Column } from '../../../ui/table';
import { addressOf } from '../../components/in-app-links';
import { knownOnly } from '../../lib/url-filters';
import { useText, useWords } from '../../lib/words';
import { PROGRESS_FILTERS } from './api';

export type OverviewRow = FacetLanes & { region: { code: string; name: string } | null };

/** The list of commitments behind a number of one country, under the same filters. */
const rowsAddress = (search: URLSearchParams, iso3: string, filters: Record<string, string>): string => {
  const parameters = knownOnly(search, PROGRESS_FILTERS);
  parameters.set('country', iso3);
  for (const [name, value] of Object.entries(filters)) parameters.set(name, value);
  return addressOf('/commitments', `?${parameters.toString()}`);
};

/** One row a country: the three lanes, and the numbers they are drawn from. */
export const CountriesTable = ({ rows, search }: { rows: readonly OverviewRow[]; search: URLSearchParams }) => {
  const t = useText();
  const w = useWords();
  const figure = (
    key: string,
    heading: string,
    count: (row: OverviewRow) => { n: number; of?: number },
    filters: Record<string, string>,
  ): Column<OverviewRow> => ({
    key,
    heading,
    numeric: true,
    cell: (row) => <Figure {...count(row)} href={rowsAddress(search, row.value, filters)} />,
  });
  const columns: Column<OverviewRow>[] = [
    {
      key: 'country',
      heading: w('overview.country'),
      header: true,
      cell: (row) => (
        <>
          <a href={`/countries/${row.value}`}>{row.label}</a> <span className="quiet small">{row.region?.name}</span>
        </>
      ),
    },
    { key: 'lanes', heading: w('overview.lanes'), cell: ({ lanes }) => <LaneGlyph lanes={lanes} /> },
    figure('reported', w('overview.reported'), ({ lanes }) => ({ n: lanes.reported, of: lanes.applicable }), {
      applicability: 'applies',
      voice: 'bearer',
    }),
    figure(
      'independent',
      t('status.voice.independent'),
      ({ lanes }) => ({ n: lanes.withIndependent, of: lanes.applicable }),
      {
        applicability: 'applies',
        voice: 'independent',
      },
    ),
    figure('assessed', t('status.voice.mechanism'), ({ lanes }) => ({ n: lanes.assessed }), { voice: 'mechanism' }),
    figure('contested', t('shared.filter.contested'), ({ lanes }) => ({ n: lanes.contested }), { contested: 'true' }),
  ];
  return (
    <Table
      caption={w('overview.caption', { count: rows.length })}
      columns={columns}
      rows={rows}
      keyOf={({ value }) => value}
      className="dense overview"
      labelled
    />
  );
};
