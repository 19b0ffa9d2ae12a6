import type {
  AsOfQuery,
  CountriesQuery,
  CountryView,
  DocumentsQuery,
  DocumentView,
  ListQuery,
  MechanismRef,
  PageView,
  ParagraphsQuery,
  ParagraphView,
  RecommendationRow,
  RecommendationsQuery,
  RecommendationView,
  ThemeRef,
} from '@heed/contracts';

/** What other modules may ask of the catalogue. Unknown keys throw `NotFound`. */
export abstract class CatalogueReader {
  abstract documents(query: DocumentsQuery): Promise<PageView<DocumentView>>;
  abstract document(key: string, lang?: string): Promise<DocumentView>;
  abstract paragraphs(key: string, query: ParagraphsQuery): Promise<PageView<ParagraphView>>;
  /** The whole text in order. */
  abstract allParagraphs(key: string, lang?: string): Promise<ParagraphView[]>;
  abstract recommendations(query: RecommendationsQuery): Promise<PageView<RecommendationRow>>;
  /** By UUID or by `<document key>/<ref>`. */
  abstract recommendation(idOrKey: string, query: AsOfQuery): Promise<RecommendationView>;
  abstract countries(query: CountriesQuery): Promise<PageView<CountryView>>;
  abstract country(iso3: string, lang?: string): Promise<CountryView>;
  abstract themes(query: ListQuery): Promise<PageView<ThemeRef>>;
  abstract mechanisms(query: ListQuery): Promise<PageView<MechanismRef>>;
}
