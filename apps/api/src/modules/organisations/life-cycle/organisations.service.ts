import { Injectable } from '@nestjs/common';
import type {
  EditOrganisationDto,
  OrganisationRow,
  OrganisationsQuery,
  OrganisationView,
  PageView,
} from '@heed/contracts';
import { isIndependentKind, type Actor } from '@heed/domain';
import { Transactions } from '../../../database/transactions';
import { contextOf } from '../../../http/access/access';
import { cursorKeys } from '../../../http/conventions/cursor-keys';
import { PAGE_SIZE, pageOf } from '../../../http/conventions/paging';
import { requireAccess, requireVersion, targetOf } from '../records/organisation-record';
import { presentOrganisationRow } from '../records/organisation.presenter';
import { OrganisationViews } from '../records/organisation-views';
import { OrganisationsRepository } from '../records/organisations.repository';
import { ProfileEdits } from './profile-edits';

/** Organisations for themselves and for who may verify them. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly organisations: OrganisationsRepository,
    private readonly views: OrganisationViews,
    private readonly edits: ProfileEdits,
  ) {}

  list(actor: Actor, query: OrganisationsQuery): Promise<PageView<OrganisationRow>> {
    const limit = query.limit ?? PAGE_SIZE;
    const behind = cursorKeys(query.after, ['whole', 'uuid']);
    return this.transactions.run(contextOf(actor), async () => {
      const page = pageOf(await this.organisations.page(query, behind, limit + 1), limit, ({ cursor }) => cursor);
      await this.views.noteList(actor, page.items);
      return { ...page, items: page.items.map(presentOrganisationRow) };
    });
  }

  read(actor: Actor, id: string): Promise<OrganisationView> {
    return this.transactions.run(contextOf(actor), async () => {
      const record = await this.organisations.one(id);
      requireAccess(actor, 'organisation.read', targetOf(record));
      const view = await this.views.of(actor, record);
      await this.views.noteOne(actor, record, view);
      return view;
    });
  }

  edit(actor: Actor, id: string, version: number, dto: EditOrganisationDto): Promise<OrganisationView> {
    return this.transactions.run(contextOf(actor), async () => {
      const record = await this.organisations.lock(id);
      requireAccess(actor, 'organisation.edit', targetOf(record));
      requireVersion(record, version);
      await this.edits.apply(record, dto, isIndependentKind(record.kind));
      return this.views.of(actor, await this.organisations.one(id));
    });
  }
}
