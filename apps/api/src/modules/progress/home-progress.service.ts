import { Injectable } from '@nestjs/common';
import type { AsOfQuery, HomeView, PublishedUpdateRow } from '@heed/contracts';
import { compareText } from '@heed/domain';
import { CommitmentsReader } from '../commitments/commitments.reader';
import { facetLanes } from './facet-lanes';
import { type GroupLabel, GroupLabelsReadModel } from './group-labels.read-model';
import { HomeCountsReadModel } from './home-counts.read-model';
import { MeasureGroups } from './lane-counts';
import { MeasuresReadModel } from './measures.read-model';
import { asOfDay } from './standing-source.reader';

const LATEST = 10;

const regionsOf = (countries: readonly GroupLabel[]): { value: string; label: string }[] => {
  const regions = new Map(countries.map(({ region, regionLabel }) => [region ?? '', regionLabel ?? '']));
  return [...regions]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => compareText(one.label, other.label));
};

/** The first page: how much there is, country by country, and what changed. */
@Injectable()
export class HomeProgress {
  constructor(
    private readonly counts: HomeCountsReadModel,
    private readonly measures: MeasuresReadModel,
    private readonly labels: GroupLabelsReadModel,
    private readonly commitments: CommitmentsReader,
  ) {}

  async home({ asOf: asked, lang = 'en' }: AsOfQuery): Promise<HomeView> {
    const asOf = asOfDay(asked);
    const { counts, mechanisms } = await this.counts.read(asOf, lang);
    const countries = await this.labels.of('country', lang);
    const regionOf = new Map(countries.map(({ value, region }) => [value, region ?? '']));
    const byCountry = new MeasureGroups();
    const byRegion = new MeasureGroups();
    for (const { country, measure, n } of await this.measures.read({ asOf })) {
      byCountry.add(country, measure, n);
      byRegion.add(regionOf.get(country) ?? '', measure, n);
    }
    const world = countries.filter(({ demonstration }) => !demonstration);
    return {
      context: {
        unit: 'commitments',
        filters: { bearer: ['state', 'parliament'], demonstration: ['false'] },
        asOf: asOf.day,
      },
      counts,
      world: facetLanes(byCountry, world),
      demonstration: facetLanes(
        byCountry,
        countries.filter(({ demonstration }) => demonstration),
      ),
      regions: facetLanes(byRegion, regionsOf(world)),
      latest: await this.latest(asOf.day, lang),
      mechanisms,
    };
  }

  /** Of the world; where nobody in it has reported yet, of the invented States, which every row marks. */
  private async latest(asOf: string, lang: string): Promise<PublishedUpdateRow[]> {
    const query = { asOf, lang, limit: LATEST };
    const { items } = await this.commitments.updatesPage({ ...query, demonstration: 'false' });
    if (items.length > 0) return items;
    return (await this.commitments.updatesPage({ ...query, demonstration: 'true' })).items;
  }
}
