import { Injectable } from '@nestjs/common';
import type { AsOfQuery, PageView, RecommendationRow, RecommendationsQuery, RecommendationView } from '@heed/contracts';
import { cursorPlace } from '../../http/conventions/cursor-keys';
import { PAGE_SIZE, pageOf } from '../../http/conventions/paging';
import { NotFound } from '../../http/problems/problems';
import { DistributionReader } from '../progress/distribution.reader';
import { asOfDay } from '../progress/standing-source.reader';
import { ParagraphsReadModel } from './paragraphs.read-model';
import { type RecommendationDetails, RecommendationDetailsReadModel } from './recommendation-details.read-model';
import { presentRecommendation, presentRecommendationRow } from './recommendation.presenter';
import { RecommendationsReadModel } from './recommendations.read-model';

@Injectable()
export class RecommendationsReader {
  constructor(
    private readonly recommendations: RecommendationsReadModel,
    private readonly texts: ParagraphsReadModel,
    private readonly details: RecommendationDetailsReadModel,
    private readonly distribution: DistributionReader,
  ) {}

  async list(query: RecommendationsQuery): Promise<PageView<RecommendationRow>> {
    const limit = query.limit ?? PAGE_SIZE;
    const behind = cursorPlace(query.after);
    const rows = await this.recommendations.page(query, behind, limit + 1);
    const page = pageOf(rows, limit, ({ sortKey }) => [String(sortKey)], await this.recommendations.count(query));
    return { ...page, items: page.items.map(presentRecommendationRow) };
  }

  async one(idOrKey: string, { asOf, lang = 'en' }: AsOfQuery): Promise<RecommendationView> {
    const row = await this.recommendations.one(idOrKey, lang);
    if (!row) throw new NotFound();
    const [chapeau, paragraph] = await this.sourceOf(row.id, lang);
    const details = await this.details.of(row.id, lang);
    const distribution = await this.distribution.ofRecommendation(row.id, row.key, asOfDay(asOf));
    return presentRecommendation(row, paragraph, chapeau, details, distribution);
  }

  /** As it stands in a list, with what hangs on it; for the page of a commitment. */
  async withDetails(id: string, lang: string): Promise<{ row: RecommendationRow; details: RecommendationDetails }> {
    const row = await this.recommendations.one(id, lang);
    if (!row) throw new NotFound();
    return { row: presentRecommendationRow(row), details: await this.details.of(id, lang) };
  }

  private async sourceOf(id: string, lang: string) {
    const paragraphs = await this.texts.ofRecommendation(id, lang);
    const paragraph = paragraphs.at(-1);
    if (!paragraph) throw new NotFound();
    return [paragraphs.length > 1 ? paragraphs[0] : undefined, paragraph] as const;
  }
}
