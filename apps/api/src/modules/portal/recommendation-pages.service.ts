import { Injectable } from '@nestjs/common';
import type { AsOfQuery } from '@heed/contracts';
import { CatalogueReader } from '../catalogue/catalogue.reader';
import { LineageReader } from '../clusters/lineage/lineage.reader';
import type { PageOf } from './portal-page';

/** One recommendation, with every text that asks the same. */
@Injectable()
export class RecommendationPages {
  constructor(
    private readonly catalogue: CatalogueReader,
    private readonly lineage: LineageReader,
  ) {}

  async recommendation(id: string, query: AsOfQuery): Promise<PageOf<'recommendation'>> {
    const view = await this.catalogue.recommendation(id, query);
    return { page: 'recommendation', view, lineage: await this.lineage.of(view.id, query) };
  }
}
