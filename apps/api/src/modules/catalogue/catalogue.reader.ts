import { Injectable } from '@nestjs/common';
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
  PledgesQuery,
  PledgeView,
  RecommendationRow,
  RecommendationsQuery,
  RecommendationView,
  ThemeRef,
} from '@heed/contracts';
import { CountriesReader } from './countries.reader';
import { DocumentsReader } from './documents.reader';
import { PledgesReader } from './pledges.reader';
import { RecommendationsReader } from './recommendations.reader';

/** What other modules may ask of the catalogue. Unknown keys throw `NotFound`. */
@Injectable()
export class CatalogueReader {
  constructor(
    private readonly texts: DocumentsReader,
    private readonly asked: RecommendationsReader,
    private readonly reference: CountriesReader,
    private readonly promised: PledgesReader,
  ) {}

  documents(query: DocumentsQuery): Promise<PageView<DocumentView>> {
    return this.texts.list(query);
  }

  document(key: string, lang?: string): Promise<DocumentView> {
    return this.texts.one(key, lang);
  }

  paragraphs(key: string, query: ParagraphsQuery): Promise<PageView<ParagraphView>> {
    return this.texts.paragraphs(key, query);
  }

  /** The whole text in order. */
  allParagraphs(key: string, lang?: string): Promise<ParagraphView[]> {
    return this.texts.allParagraphs(key, lang);
  }

  recommendations(query: RecommendationsQuery): Promise<PageView<RecommendationRow>> {
    return this.asked.list(query);
  }

  /** By UUID or by `<document key>/<ref>`. */
  recommendation(idOrKey: string, query: AsOfQuery): Promise<RecommendationView> {
    return this.asked.one(idOrKey, query);
  }

  countries(query: CountriesQuery): Promise<PageView<CountryView>> {
    return this.reference.list(query);
  }

  country(iso3: string, lang?: string): Promise<CountryView> {
    return this.reference.one(iso3, lang);
  }

  pledges(query: PledgesQuery): Promise<PageView<PledgeView>> {
    return this.promised.list(query);
  }

  themes(query: ListQuery): Promise<PageView<ThemeRef>> {
    return this.reference.themes(query);
  }

  mechanisms(query: ListQuery): Promise<PageView<MechanismRef>> {
    return this.reference.mechanisms(query);
  }
}
