import { Injectable } from '@nestjs/common';
import type { AsOfQuery, CountryProgressView } from '@heed/contracts';
import { NotFound } from '../../http/problems/problems';
import { CommitmentsReader } from '../commitments/commitments.reader';
import { CountryPageReadModel } from './country-page.read-model';
import { facetLanes } from './facet-lanes';
import { MeasureGroups } from './lane-counts';
import { type Facet, MeasuresReadModel } from './measures.read-model';
import { asOfDay } from './standing-source.reader';

const BEARERS = ['state', 'parliament'] as const;
const FACETS: readonly Facet[] = ['all', 'document', 'mechanism', 'theme'];
const DIFFERING = 10;
const LATEST = 10;

type Grouped = Record<Facet | 'bearer', MeasureGroups>;

const grouped = (): Grouped => ({
  all: new MeasureGroups(),
  document: new MeasureGroups(),
  mechanism: new MeasureGroups(),
  theme: new MeasureGroups(),
  bearer: new MeasureGroups(),
});

/** One country: its State and its parliament, what each voice says, and where they differ. */
@Injectable()
export class CountryProgress {
  constructor(
    private readonly pages: CountryPageReadModel,
    private readonly measures: MeasuresReadModel,
    private readonly commitments: CommitmentsReader,
  ) {}

  async country(iso3: string, { asOf: asked, lang = 'en' }: AsOfQuery): Promise<CountryProgressView> {
    const asOf = asOfDay(asked);
    const page = await this.pages.read(iso3, asOf, lang);
    if (!page) throw new NotFound();
    const groups = grouped();
    for (const { bearerKind, facet, value, measure, n } of await this.measures.read({
      asOf,
      country: iso3,
      facets: FACETS,
    })) {
      groups[facet].add(value, measure, n);
      if (facet === 'all') groups.bearer.add(bearerKind, measure, n);
    }
    const own = { country: [iso3], asOf: asOf.day, lang };
    const differing = await this.commitments.list({ ...own, differing: 'true', sort: 'contested', limit: DIFFERING });
    const latest = await this.commitments.updatesPage({ ...own, limit: LATEST });
    return {
      country: page.country,
      context: { unit: 'commitments', filters: { country: [iso3] }, asOf: asOf.day },
      lanes: groups.all.lanes(''),
      byBearer: BEARERS.map((bearerKind) => ({ bearerKind, lanes: groups.bearer.lanes(bearerKind) })),
      byDocument: facetLanes(groups.document, page.documents, true),
      byMechanism: facetLanes(groups.mechanism, page.mechanisms, true),
      byTheme: facetLanes(groups.theme, page.themes, true),
      applicability: page.applicability,
      differing: differing.items,
      differingTotal: differing.total ?? differing.items.length,
      latest: latest.items,
      positions: page.positions,
      review: page.review,
      pledges: page.pledges,
      stale: page.stale,
      overdue: page.overdue,
    };
  }
}
