import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AuditEntryView, BeginOpeningDto, OpenedEntriesQuery, OpeningView, PageView } from '@heed/contracts';
import type { Action, Actor } from '@heed/domain';
import { requiring } from '../../../http/access/require-access';
import type { IdempotencyTicket } from '../../../http/conventions/idempotency';
import { NotFound, RuleBroken } from '../../../http/problems/problems';
import { openedTrail, TrailReader } from '../../audit/trail/trail.reader';
import { MemberTrail } from '../../audit/member-trail.event';
import { aRequest, presentOpenedEntry, presentOpening, targetOf } from './opening.presenter';
import { type OpeningRow, OpeningsRepository } from './openings.repository';

/** In another stage somebody else has taken it further, or its time is over: no question of rights. */
const requireAccess = requiring({ wrong_state: 'opening.wrong_state' });

/**
 * Emergency access. Every step of the two leaves an entry on the platform's chain that the organisation alone is shown, in the
 * transaction of the step: a page that is not written down is not served.
 */
@Injectable()
export class OpeningsService {
  constructor(
    private readonly trail: MemberTrail,
    private readonly openings: OpeningsRepository,
    private readonly reader: TrailReader,
  ) {}

  list(actor: Actor): Promise<OpeningView[]> {
    return this.trail.run(actor, async () => {
      const rows = await this.openings.list(actor.organisationId);
      return rows.map((row) => presentOpening(actor, row));
    });
  }

  begin(actor: Actor, ticket: IdempotencyTicket, { organisationId, reason }: BeginOpeningDto): Promise<OpeningView> {
    return this.trail.once(actor, ticket, async () => {
      const found = await this.openings.openable(organisationId, [actor.userId]);
      if (!found) throw new NotFound();
      requireAccess(actor, 'opening.begin', aRequest(actor, organisationId, found));
      const id = randomUUID();
      if (!(await this.openings.begin(organisationId, id, actor.organisationId, reason, actor.userId)))
        throw new RuleBroken('opening.under_way');
      const row = await this.load(actor, id);
      await this.trail.leave({ ...about(row), action: 'opening.begun', diff: { because: reason } });
      return presentOpening(actor, row);
    });
  }

  approve(actor: Actor, id: string): Promise<OpeningView> {
    return this.trail.run(actor, async () => {
      const row = await this.load(actor, id, 'opening.approve');
      if (!(await this.openings.openable(row.organisationId, [row.requestedBy, actor.userId])))
        throw new RuleBroken('opening.not_possible');
      if (await this.openings.hasNewcomer(row, actor.organisationId, actor.userId))
        throw new RuleBroken('opening.too_new');
      this.require(await this.openings.agree(row, actor.userId));
      await this.trail.leave({ ...about(row), action: 'opening.agreed' });
      return presentOpening(actor, await this.load(actor, id));
    });
  }

  entries(actor: Actor, id: string, { after }: OpenedEntriesQuery): Promise<PageView<AuditEntryView>> {
    return this.trail.run(actor, async () => {
      const row = await this.load(actor, id, 'opening.look');
      this.require(await this.openings.countPage(row));
      const { items, next } = await this.reader.page(openedTrail(row.organisationId), { after });
      const shown = items.length === 0 ? 'none' : `${items.at(-1)?.seq}-${items[0]?.seq}`;
      await this.trail.leave({
        ...about(row),
        action: 'opening.looked',
        codes: { entries: { from: null, to: shown } },
      });
      return { items: items.map(presentOpenedEntry), next };
    });
  }

  end(actor: Actor, id: string): Promise<void> {
    return this.trail.run(actor, async () => {
      const row = await this.load(actor, id, 'opening.end');
      this.require(await this.openings.end(row));
      await this.trail.leave({ ...about(row), action: 'opening.ended' });
    });
  }

  acknowledge(actor: Actor, id: string): Promise<void> {
    return this.trail.run(actor, async () => {
      const row = await this.load(actor, id, 'opening.acknowledge');
      this.require(await this.openings.acknowledge(row, actor.userId));
      await this.trail.leave({
        action: 'opening.acknowledged',
        aggregateId: id,
        targetKind: 'opening',
        targetId: id,
      });
    });
  }

  private async load(actor: Actor, id: string, action: Action = 'opening.read'): Promise<OpeningRow> {
    const row = await this.openings.byId(actor.organisationId, id);
    if (!row) throw new NotFound();
    requireAccess(actor, action, targetOf(row));
    return row;
  }

  /** Somebody else was faster. */
  private require(done: boolean): void {
    if (!done) throw new RuleBroken('opening.wrong_state');
  }
}

/** On the platform's chain, where the organisation alone is shown it. */
const about = ({ id, organisationId }: OpeningRow) => ({
  aggregateId: id,
  targetKind: 'opening',
  targetId: id,
  concerns: organisationId,
});
