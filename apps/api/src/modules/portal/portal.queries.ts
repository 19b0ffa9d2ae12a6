import {
  AsOfQuery,
  Day,
  DocumentsQuery,
  MAP_MEASURES,
  type MapMeasure,
  Maybe,
  PledgesQuery,
  RecommendationsQuery,
  SearchQuery,
} from '@heed/contracts';
import { IsIn, Matches } from 'class-validator';

export class HomePageQuery extends AsOfQuery {
  /** What the map shows. */
  @Maybe() @IsIn(MAP_MEASURES) measure?: MapMeasure;
}

export class CountryPageQuery extends AsOfQuery {
  /** Changes published on or after this day. */
  @Maybe() @Day() since?: string;
}

export class DocumentPageQuery extends AsOfQuery {
  /** The country whose strips stand in the margin. */
  @Maybe() @Matches(/^[A-Z]{3}$/) country?: string;
}

export class RecommendationsPageQuery extends RecommendationsQuery {
  /** Carried along from page to page; what was asked does not change with the day. */
  @Maybe() @Day() asOf?: string;
}

export class DocumentsPageQuery extends DocumentsQuery {
  /** Carried along from page to page. */
  @Maybe() @Day() asOf?: string;
}

export class PledgesPageQuery extends PledgesQuery {
  /** Carried along from page to page; what was promised does not change with the day. */
  @Maybe() @Day() asOf?: string;
}

export class SearchPageQuery extends SearchQuery {
  /** Carried along from page to page. */
  @Maybe() @Day() asOf?: string;
}
