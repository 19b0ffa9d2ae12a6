import { Injectable } from '@nestjs/common';
import type {
  ImportListDto,
  ListImportView,
  ListReportView,
  PageView,
  TreatyStatusesQuery,
  TreatyStatusView,
} from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { randomUUID } from 'node:crypto';
import { Transactions } from '../../database/transactions';
import { contextOf } from '../../http/access/access';
import { cursorKeys } from '../../http/conventions/cursor-keys';
import type { IdempotencyTicket } from '../../http/conventions/idempotency';
import { PAGE_SIZE, pageOf } from '../../http/conventions/paging';
import { today } from '../progress/standing-source.reader';
import { ListImportService } from './list-import.service';
import { presentTreatyStatus } from './list.presenter';
import { ListTrail } from './list-trail';
import { ListsReadModel } from './lists.read-model';

/** Lists that applicability follows: who takes them in, and what they say. */
@Injectable()
export class ListsService {
  constructor(
    private readonly lists: ListsReadModel,
    private readonly imports: ListImportService,
    private readonly transactions: Transactions,
    private readonly trail: ListTrail,
  ) {}

  taken(): Promise<ListImportView[]> {
    return this.lists.taken();
  }

  async statuses(query: TreatyStatusesQuery): Promise<PageView<TreatyStatusView>> {
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await this.lists.statuses(query, cursorKeys(query.after, ['text', 'text', 'text', 'text']), limit + 1);
    const page = pageOf(rows, limit, ({ cursor }) => cursor);
    return { ...page, items: page.items.map(presentTreatyStatus) };
  }

  take(actor: Actor, ticket: IdempotencyTicket, { kind, csv, asOf, source }: ImportListDto): Promise<ListReportView> {
    const { demonstration } = actor;
    return this.transactions.run(contextOf(actor), () =>
      this.trail.once(actor, ticket, async () => {
        const report = await this.imports.take({ kind, csv, asOf, source, demonstration, today: today() });
        await this.trail.leave(randomUUID(), { kind, asOf, source, subjects: report.subjects, rows: report.rows });
        return report;
      }),
    );
  }
}
