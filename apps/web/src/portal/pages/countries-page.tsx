import type { CountryView, FacetLanes } from '@heed/contracts';
import { FacetTable } from '../../ui/facet-table';
import { FigureNote } from '../../ui/figure';
import { useText } from '../../ui/language';
import { useHref, useRows } from '../page-context';
import type { PropsOf } from '../page-props';

interface RegionGroup {
  code: string;
  name: string;
  facets: FacetLanes[];
}

/** Countries by region, both in alphabetical order: no ranking. */
const byRegion = (countries: readonly CountryView[], facets: readonly FacetLanes[]): RegionGroup[] => {
  const lanes = new Map(facets.map((facet) => [facet.value, facet]));
  const groups = new Map<string, RegionGroup>();
  for (const { iso3, name, region } of countries) {
    const facet = lanes.get(iso3);
    if (!facet) continue;
    const group = groups.get(region.code) ?? { ...region, facets: [] };
    groups.set(region.code, group);
    group.facets.push({ ...facet, label: name });
  }
  return [...groups.values()].sort((a, b) => a.name.localeCompare(b.name));
};

export const CountriesPage = ({ countries, world, demonstration }: PropsOf<'countries'>) => {
  const t = useText();
  const href = useHref();
  const rows = useRows({ applicability: 'applies' });
  const groups = [...byRegion(countries, world.groups), ...byRegion(countries, demonstration)];
  return (
    <>
      <h1>{t('portal.countries.title')}</h1>
      <p className="lead">{t('portal.countries.lead')}</p>
      <nav aria-label={t('portal.countries.regions')} className="jump">
        <ul role="list">
          {groups.map(({ code, name }) => (
            <li key={code}>
              <a href={`#region-${code}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <FigureNote context={world.context} />
      <div className="columns">
        {groups.map(({ code, name, facets }) => (
          <section key={code} aria-labelledby={`region-${code}`}>
            <h2 id={`region-${code}`}>{name}</h2>
            <FacetTable
              facets={facets}
              first={t('shared.filter.country')}
              caption={<span className="visually-hidden">{name}</span>}
              name={({ value, label }) => <a href={href(`/countries/${value}`)}>{label}</a>}
              rows={({ value }, filters) => rows({ ...filters, country: value })}
            />
          </section>
        ))}
      </div>
    </>
  );
};
