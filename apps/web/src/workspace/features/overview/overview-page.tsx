import type { CountryView, FacetLanes } from '@heed/contracts';
import { useLocation, useSearchParams } from 'react-router';
import { FigureNote } from '../../../ui/figure';
import { FilterChips } from '../../../ui/filter-chips';
import { Failure } from '../../components/failure';
import { addressOf, InAppLinks } from '../../components/in-app-links';
import { Loading } from '../../components/loading';
import { PageHeading } from '../../components/page-heading';
import { filtersIn } from '../../lib/url-filters';
import { useFacet } from '../../lib/facets';
import { useText, useWords } from '../../lib/words';
import { PROGRESS_FILTERS, progressCsv, useCountries, useWorldProgress } from './api';
import { CountriesTable, type OverviewRow } from './countries-table';
import { OverviewFilter } from './overview-filter';

const regionsOf = (countries: ReadonlyMap<string, CountryView>) =>
  [...new Map([...countries.values()].map(({ region }) => [region.code, region.name])).entries()]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label));

/** Alphabetical, or by region and then alphabetical: there is no ranking. */
const rowsOf = (
  groups: readonly FacetLanes[],
  countries: ReadonlyMap<string, CountryView>,
  region: string,
  byRegion: boolean,
): OverviewRow[] =>
  groups
    .map((facet) => ({ ...facet, region: countries.get(facet.value)?.region ?? null }))
    .filter((row) => region === '' || row.region?.code === region)
    .sort(
      (a, b) =>
        (byRegion ? (a.region?.name ?? '').localeCompare(b.region?.name ?? '') : 0) || a.label.localeCompare(b.label),
    );

const NO_COUNTRIES: ReadonlyMap<string, CountryView> = new Map();

/** Progress of every country side by side, for the secretariat; each number leads to its rows. */
export const OverviewPage = () => {
  const t = useText();
  const w = useWords();
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  const { data: progress, error, isPending, refetch } = useWorldProgress(search);
  const { data: countries = NO_COUNTRIES } = useCountries();
  const facets = [useFacet('document').data, useFacet('theme').data, useFacet('mechanism').data];
  if (isPending) return <Loading />;
  if (!progress) return <Failure error={error} onRetry={() => void refetch()} />;
  const regions = regionsOf(countries);
  const names = Object.fromEntries(
    [...facets.flatMap((facet) => facet ?? []), ...regions].map((one) => [one.value, one.label]),
  );
  const region = search.get('region') ?? '';
  const rows = rowsOf(progress.groups, countries, region, search.get('order') === 'region');
  const url = addressOf(pathname, search.size > 0 ? `?${search.toString()}` : '');
  return (
    <>
      <PageHeading title={w('overview.title')} />
      <p>{w('overview.intro')}</p>
      <OverviewFilter regions={regions} />
      <InAppLinks>
        <FilterChips
          url={url}
          filters={filtersIn(search, [...PROGRESS_FILTERS, 'region'])}
          names={names}
          clear={addressOf(pathname, '')}
        />
        {rows.length === 0 ? (
          <p className="empty">
            {w('overview.none')} <a href={addressOf(pathname, '')}>{t('shared.filter.clear')}</a>
          </p>
        ) : (
          <CountriesTable rows={rows} search={search} />
        )}
      </InAppLinks>
      <FigureNote context={progress.context} names={names} />
      <p className="quiet">{w('overview.caution')}</p>
      <p>
        <a href={progressCsv(search)} download>
          {t('shared.table.csv')}
        </a>
      </p>
    </>
  );
};
