import { Injectable } from '@nestjs/common';
import type { AuditEntryView, AuditQuery, NamedAuditEntryView, PageView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Transactions } from '../../../database/transactions';
import { contextOf } from '../../../http/access/access';
import { currentScope } from '../../../http/request-scope';
import { AuditLog } from '../audit.event';
import { nameableIn, withNames } from './named-entry';
import { TrailNamesReadModel } from './trail-names.read-model';
import { concerning, ownTrail, PLATFORM_TRAIL } from './trail-scope';
import { TrailReader } from './trail.reader';
import type { TrailScope } from './trail.read-model';

const scopeOf = (actor: Actor, { chain }: AuditQuery): TrailScope =>
  chain === 'platform' ? concerning(actor) : ownTrail(actor);

/** Who sees which entries. Reading the trail on screen leaves none; taking it out does. */
@Injectable()
export class TrailService {
  /** Requests whose export is written down: a spreadsheet is read page by page within one. */
  private readonly recorded = new WeakSet();

  constructor(
    private readonly transactions: Transactions,
    private readonly reader: TrailReader,
    private readonly names: TrailNamesReadModel,
    private readonly audit: AuditLog,
  ) {}

  entries(actor: Actor, query: AuditQuery): Promise<PageView<NamedAuditEntryView>> {
    return this.named(actor, scopeOf(actor, query), query);
  }

  installation(actor: Actor, query: AuditQuery): Promise<PageView<NamedAuditEntryView>> {
    return this.named(actor, PLATFORM_TRAIL, query);
  }

  export(actor: Actor, query: AuditQuery): Promise<PageView<AuditEntryView>> {
    return this.transactions.run(contextOf(actor), async () => {
      const page = await this.reader.page(scopeOf(actor, query), query);
      const request = currentScope();
      if (!request || !this.recorded.has(request))
        await this.audit.recordRead('audit.exported', 'organisation', actor.organisationId);
      if (request) this.recorded.add(request);
      return page;
    });
  }

  private named(actor: Actor, scope: TrailScope, query: AuditQuery): Promise<PageView<NamedAuditEntryView>> {
    return this.transactions.run(contextOf(actor), async () => {
      const page = await this.reader.page(scope, query);
      const known = await this.names.of(nameableIn(page.items), actor.organisationId);
      return { ...page, items: page.items.map((entry) => withNames(entry, known)) };
    });
  }
}
