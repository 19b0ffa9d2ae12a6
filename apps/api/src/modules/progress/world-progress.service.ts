import { Injectable } from '@nestjs/common';
import type { FacetLanes, LaneCounts, ProgressGrouping, ProgressQuery, WorldProgressView } from '@heed/contracts';
import { facetLanes } from './facet-lanes';
import { type GroupLabel, GroupLabelsReadModel } from './group-labels.read-model';
import { MeasureGroups } from './lane-counts';
import { type Facet, type MeasureRow, type MeasureScope, MeasuresReadModel } from './measures.read-model';
import { MonthsReadModel } from './months.read-model';
import { asOfDay } from './standing-source.reader';

type Grouped = { totals: LaneCounts; groups: FacetLanes[] };
type Grouping = Exclude<ProgressGrouping, 'month'>;

const filtersOf = ({
  document,
  mechanism,
  theme,
  demonstration = 'false',
}: ProgressQuery): Record<string, string[]> => ({
  bearer: ['state', 'parliament'],
  demonstration: [demonstration],
  ...(document ? { document } : {}),
  ...(mechanism ? { mechanism } : {}),
  ...(theme ? { theme } : {}),
});

const facetOf = (grouping: Grouping): Facet =>
  grouping === 'document' || grouping === 'mechanism' || grouping === 'theme' ? grouping : 'all';

/** Under which value of the grouping a count stands; countries outside every regional group are in no group. */
const keyOf = (grouping: Grouping, row: MeasureRow, places: ReadonlyMap<string, GroupLabel>): string | null => {
  if (facetOf(grouping) !== 'all') return row.value;
  if (grouping === 'country') return row.country;
  const place = places.get(row.country);
  return (grouping === 'region' ? place?.region : place?.group) ?? null;
};

/** Progress over all countries. Figures of the world and of the invented States are never added up. */
@Injectable()
export class WorldProgress {
  constructor(
    private readonly measures: MeasuresReadModel,
    private readonly labels: GroupLabelsReadModel,
    private readonly months: MonthsReadModel,
  ) {}

  async world(query: ProgressQuery): Promise<WorldProgressView> {
    const { groupBy = 'country', document, mechanism, theme, lang = 'en' } = query;
    const asOf = asOfDay(query.asOf);
    const scope = { asOf, document, mechanism, theme, demonstration: query.demonstration === 'true' };
    const grouped = groupBy === 'month' ? await this.byMonth(scope) : await this.by(groupBy, scope, lang);
    return { context: { unit: 'commitments', filters: filtersOf(query), asOf: asOf.day }, groupBy, ...grouped };
  }

  private async by(grouping: Grouping, scope: MeasureScope, lang: string): Promise<Grouped> {
    const countries = await this.labels.of('country', lang);
    const places = new Map(countries.map((country) => [country.value, country]));
    const facet = facetOf(grouping);
    const all = await this.measures.read({ ...scope, perCountry: facet === 'all' });
    const rows = facet === 'all' ? all : await this.measures.read({ ...scope, facets: [facet], perCountry: false });
    const groups = new MeasureGroups();
    for (const row of rows) {
      const key = keyOf(grouping, row, places);
      if (key !== null) groups.add(key, row.measure, row.n);
    }
    const inScope = countries.filter(({ demonstration }) => demonstration === scope.demonstration);
    const labels = grouping === 'country' ? inScope : await this.labels.of(grouping, lang);
    return { totals: totalsOf(all), groups: facetLanes(groups, labels, grouping !== 'country') };
  }

  private async byMonth(scope: MeasureScope): Promise<Grouped> {
    const groups = await this.months.read(scope);
    const labels = groups.keys.sort().map((month) => ({ value: month, label: month }));
    return {
      totals: totalsOf(await this.measures.read({ ...scope, perCountry: false })),
      groups: facetLanes(groups, labels),
    };
  }
}

const totalsOf = (rows: readonly MeasureRow[]): LaneCounts => {
  const totals = new MeasureGroups();
  for (const { measure, n } of rows) totals.add('', measure, n);
  return totals.lanes('');
};
