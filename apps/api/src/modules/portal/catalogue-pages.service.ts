import { Injectable } from '@nestjs/common';
import type { CommitmentRow, ListQuery, MarginStrip, PortalFilters } from '@heed/contracts';
import { CatalogueReader } from '../catalogue/catalogue.reader';
import { CommitmentsReader } from '../commitments/commitments.reader';
import { SearchReader } from '../search/search.reader';
import { today } from '../progress/standing-source.reader';
import { FilterChoices } from './filter-choices';
import type { PageOf } from './portal-page';
import type {
  DocumentPageQuery,
  DocumentsPageQuery,
  PledgesPageQuery,
  RecommendationsPageQuery,
  SearchPageQuery,
} from './portal.queries';

const WHOLE_DOCUMENT = 200;
const NOT_FILTERS = ['after', 'limit', 'format', 'lang'];

/** What orders a list or dates it chooses no rows: a figure prints its day beside its filters. */
const NOT_COUNTED = ['sort', 'asOf'];

/** What a query asks for, by parameter, as the chips show it. */
export const filtersOf = (query: ListQuery): PortalFilters =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]: [string, unknown]): [string, string[]][] => {
      if (value === undefined || NOT_FILTERS.includes(name)) return [];
      return [[name, (Array.isArray(value) ? value : [value]).map(String)]];
    }),
  );

/** What a figure is counted over. */
export const countedFilters = (filters: PortalFilters): PortalFilters =>
  Object.fromEntries(Object.entries(filters).filter(([name]) => !NOT_COUNTED.includes(name)));

const marginStrip = ({ id, recommendation, strip }: CommitmentRow): MarginStrip => ({
  recommendationId: recommendation.id,
  commitmentId: id,
  strip,
});

/** What was asked: documents, recommendations, search. */
@Injectable()
export class CataloguePages {
  constructor(
    private readonly catalogue: CatalogueReader,
    private readonly commitments: CommitmentsReader,
    private readonly found: SearchReader,
    private readonly choices: FilterChoices,
  ) {}

  async documents({ asOf: _day, ...query }: DocumentsPageQuery): Promise<PageOf<'documents'>> {
    const [list, options] = await Promise.all([this.catalogue.documents(query), this.choices.options()]);
    return { page: 'documents', list, filters: filtersOf(query), options };
  }

  async pledges({ asOf: _day, ...query }: PledgesPageQuery): Promise<PageOf<'pledges'>> {
    const [list, options] = await Promise.all([this.catalogue.pledges(query), this.choices.options()]);
    const filters = filtersOf(query);
    const context = { unit: 'pledges', filters: countedFilters(filters), asOf: today() } as const;
    return { page: 'pledges', list, context, filters, options };
  }

  async document(key: string, { country: iso3, asOf }: DocumentPageQuery): Promise<PageOf<'document'>> {
    const [document, paragraphs, countries] = await Promise.all([
      this.catalogue.document(key),
      this.catalogue.allParagraphs(key),
      this.choices.countries(),
    ]);
    // A text about one State shows in its margin how it stands there.
    const shown = document.country?.iso3 ?? iso3;
    const country = countries.find((one) => one.iso3 === shown) ?? null;
    const rows = country
      ? await this.commitments.list({ document: [key], country: [country.iso3], asOf, limit: WHOLE_DOCUMENT })
      : null;
    return { page: 'document', document, paragraphs, countries, country, strips: rows?.items.map(marginStrip) ?? [] };
  }

  async recommendations({ asOf: _day, ...query }: RecommendationsPageQuery): Promise<PageOf<'recommendations'>> {
    const [list, options] = await Promise.all([this.catalogue.recommendations(query), this.choices.options()]);
    const filters = filtersOf(query);
    const asOf = today();
    return {
      page: 'recommendations',
      list,
      context: { unit: 'recommendations', filters: countedFilters(filters), asOf },
      filters,
      options,
    };
  }

  async search({ asOf: _day, ...query }: SearchPageQuery): Promise<PageOf<'search'>> {
    const q = query.q?.trim() ?? '';
    const [results, options] = await Promise.all([q ? this.found.search(query) : null, this.choices.options()]);
    return { page: 'search', q, results, filters: filtersOf(query), options };
  }
}
