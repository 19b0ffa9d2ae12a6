import { Injectable } from '@nestjs/common';
import type { AuditEntryView, AuditQuery, PageView } from '@heed/contracts';
import { cursorKeys } from '../../../http/conventions/cursor-keys';
import { PAGE_SIZE, pageOf } from '../../../http/conventions/paging';
import { RuleBroken } from '../../../http/problems/problems';
import { presentEntry } from './entry.presenter';
import { TrailReadModel, type TrailScope } from './trail.read-model';

/** Of an organisation's chain what two of the operator are shown in an emergency. */
export const openedTrail = (organisationId: string): TrailScope => ({
  chainId: organisationId,
  concerns: null,
  accountsOnly: true,
});

/** A trail page by page, newest first, in the reader's open transaction: what it may see of it the database decides as well. */
@Injectable()
export class TrailReader {
  constructor(private readonly trail: TrailReadModel) {}

  async page(scope: TrailScope, query: AuditQuery): Promise<PageView<AuditEntryView>> {
    if (query.since && query.until && query.since > query.until)
      throw new RuleBroken('request.invalid', { fields: [{ field: 'until', reason: 'notBeforeStart' }] });
    const limit = query.limit ?? PAGE_SIZE;
    const before = cursorKeys(query.after, ['whole'])?.[0] ?? null;
    const rows = await this.trail.page(scope, query, before, limit + 1);
    const page = pageOf(rows, limit, ({ seq }) => [String(seq)]);
    return { ...page, items: page.items.map(presentEntry) };
  }
}
