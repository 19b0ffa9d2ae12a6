import { Injectable } from '@nestjs/common';
import type { PageView, PledgesQuery, PledgeView } from '@heed/contracts';
import { cursorKeys } from '../../http/conventions/cursor-keys';
import { PAGE_SIZE, pageOf } from '../../http/conventions/paging';
import { presentPledge } from './pledge.presenter';
import { PledgesReadModel } from './pledges.read-model';

/** Voluntary pledges of States. */
@Injectable()
export class PledgesReader {
  constructor(private readonly pledges: PledgesReadModel) {}

  async list(query: PledgesQuery): Promise<PageView<PledgeView>> {
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await this.pledges.page(query, cursorKeys(query.after, ['text', 'whole', 'whole']), limit + 1);
    const page = pageOf(rows, limit, ({ cursor }) => cursor, await this.pledges.count(query));
    return { ...page, items: page.items.map(presentPledge) };
  }
}
