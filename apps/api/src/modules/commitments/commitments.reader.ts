import { Injectable } from '@nestjs/common';
import type {
  AsOfQuery,
  CommitmentRow,
  CommitmentsQuery,
  CommitmentView,
  PageView,
  PublishedUpdateRow,
  PublishedUpdatesQuery,
} from '@heed/contracts';
import { cursorKeys } from '../../http/conventions/cursor-keys';
import { PAGE_SIZE, pageOf } from '../../http/conventions/paging';
import { NotFound } from '../../http/problems/problems';
import { RecommendationsReader } from '../catalogue/recommendations.reader';
import { asOfDay } from '../progress/standing-source.reader';
import { AssessmentsReadModel } from './assessments.read-model';
import { orderOf, sortOf } from './commitment-order';
import { presentCommitmentRow } from './commitment-row.presenter';
import { presentCommitment } from './commitment.presenter';
import { CommitmentsReadModel } from './commitments.read-model';
import { presentPublishedUpdateRow } from './published-update.presenter';
import { PublishedUpdatesReadModel } from './published-updates.read-model';

/** What other modules may ask of commitments, as the public sees them. Unknown ids throw `NotFound`. */
@Injectable()
export class CommitmentsReader {
  constructor(
    private readonly commitments: CommitmentsReadModel,
    private readonly updates: PublishedUpdatesReadModel,
    private readonly assessments: AssessmentsReadModel,
    private readonly recommendations: RecommendationsReader,
  ) {}

  /** `among`: only these commitments, before any filter; for a member's own list. */
  async list(query: CommitmentsQuery, among?: readonly string[]): Promise<PageView<CommitmentRow>> {
    const list = { query, asOf: asOfDay(query.asOf), among };
    const limit = query.limit ?? PAGE_SIZE;
    const after = cursorKeys(query.after, orderOf(sortOf(query)).kinds);
    const rows = await this.commitments.page(list, after, limit + 1);
    // A spreadsheet is read page by page and prints no total; counting each time would cost more than the rows.
    const total = query.format === 'csv' && query.after ? undefined : await this.commitments.count(list);
    const page = pageOf(rows, limit, ({ cursor }) => cursor, total);
    return { ...page, items: page.items.map((row) => presentCommitmentRow(row, list.asOf.day)) };
  }

  async commitment(id: string, { asOf, lang = 'en' }: AsOfQuery): Promise<CommitmentView> {
    const day = asOfDay(asOf);
    const [row] = await this.commitments.byIds([id], day, lang);
    if (!row) throw new NotFound();
    const { row: recommendation, details } = await this.recommendations.withDetails(row.recommendationId, lang);
    const updates = await this.updates.ofCommitment(id, day, lang);
    const { assessments, askIds } = await this.assessments.ofCommitment(id, day);
    const asks = details.asks.filter((ask) => askIds.includes(ask.id));
    return presentCommitment(row, { recommendation, asks, clusters: details.clusters, updates, assessments }, day.day);
  }

  /** Published accounts, newest first. */
  async latestUpdates(query: PublishedUpdatesQuery): Promise<PageView<PublishedUpdateRow>> {
    const page = await this.updatesPage(query);
    return { ...page, total: await this.updates.count(query, asOfDay(query.asOf)) };
  }

  /** The same without counting them all, for pages that show a few. */
  async updatesPage(query: PublishedUpdatesQuery): Promise<PageView<PublishedUpdateRow>> {
    const asOf = asOfDay(query.asOf);
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await this.updates.page(query, asOf, cursorKeys(query.after, ['whole', 'uuid']), limit + 1);
    const page = pageOf(rows, limit, ({ cursor }) => cursor);
    return { ...page, items: page.items.map((row) => presentPublishedUpdateRow(row, asOf.day)) };
  }

  /** Rows of these commitments, in no order; for lists of other modules. */
  async rows(ids: readonly string[], lang = 'en'): Promise<CommitmentRow[]> {
    const asOf = asOfDay(undefined);
    const rows = ids.length === 0 ? [] : await this.commitments.byIds(ids, asOf, lang);
    return rows.map((row) => presentCommitmentRow(row, asOf.day));
  }
}
