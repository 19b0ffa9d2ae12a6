import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AgreedView, BeginRecoveryDto, RecoveryView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import type { IdempotencyTicket } from '../../../http/conventions/idempotency';
import { NotFound, RuleBroken } from '../../../http/problems/problems';
import { MembersRepository } from '../members/members.repository';
import { OneTimeLinks } from '../one-time-link';
import { MemberTrail } from '../../audit/member-trail.event';
import { inOwnOrganisation, requireAccess } from '../require-access';
import { RecoveriesRepository, type RecoveryRow } from './recoveries.repository';
import { presentRecovery, targetOf } from './recovery.presenter';

/** Two administrators let somebody back in, neither of them the person: one begins or takes it up, another agrees. */
@Injectable()
export class RecoveriesService {
  constructor(
    private readonly trail: MemberTrail,
    private readonly recoveries: RecoveriesRepository,
    private readonly members: MembersRepository,
    private readonly links: OneTimeLinks,
  ) {}

  list(actor: Actor): Promise<RecoveryView[]> {
    return this.trail.run(actor, async () => {
      const rows = await this.recoveries.list(actor.organisationId);
      await this.noteHelp(actor, rows);
      return rows.map((row) => presentRecovery(actor, row));
    });
  }

  begin(actor: Actor, ticket: IdempotencyTicket, { userId, kind }: BeginRecoveryDto): Promise<RecoveryView> {
    return this.trail.once(actor, ticket, async () => {
      if (!(await this.members.byId(actor.organisationId, userId))) throw new NotFound();
      requireAccess(actor, 'recovery.begin', inOwnOrganisation(actor, userId));
      await this.requireAlone(actor.organisationId, userId);
      const asked = await this.recoveries.makeRoom(actor.organisationId, userId);
      const id = randomUUID();
      if (!(await this.recoveries.begin(actor.organisationId, id, userId, kind, actor.userId)))
        throw new RuleBroken('recovery.under_way');
      const row = await this.load(actor, id);
      for (const former of asked) await this.leave('recovery.refused', former);
      await this.leave('recovery.begun', row);
      return presentRecovery(actor, row);
    });
  }

  /** What the person asked for themselves is taken up first: the link is made when a second administrator agrees. */
  approve(actor: Actor, id: string): Promise<AgreedView> {
    return this.trail.run(actor, async () => {
      const row = await this.load(actor, id);
      requireAccess(actor, 'recovery.approve', targetOf(row));
      await this.requireAlone(row.organisationId, row.userId);
      return row.requestedBy === null ? this.takeUp(actor, row) : this.agree(actor, row);
    });
  }

  refuse(actor: Actor, id: string): Promise<void> {
    return this.trail.run(actor, async () => {
      const row = await this.load(actor, id);
      requireAccess(actor, 'recovery.refuse', targetOf(row));
      this.require(await this.recoveries.refuse(row));
      await this.leave('recovery.refused', row);
    });
  }

  /** People of other organisations were shown to whoever may help them. On the operator's chain it is theirs alone to see. */
  private async noteHelp({ organisationId, organisationKind }: Actor, rows: readonly RecoveryRow[]): Promise<void> {
    const [first, ...others] = rows.filter((row) => row.organisationId !== organisationId);
    if (!first) return;
    await this.trail.note({
      action: 'recovery.read',
      targetKind: 'recovery',
      targetId: first.id,
      ...(others.length > 0 ? { codes: { others: { from: null, to: others.map(({ id }) => id) } } } : {}),
      ...(organisationKind === 'operator' ? { concerns: first.organisationId } : {}),
    });
  }

  private async takeUp(actor: Actor, row: RecoveryRow): Promise<AgreedView> {
    this.require(await this.recoveries.takeUp(row, actor.userId));
    await this.leave('recovery.taken_up', row);
    return { stage: 'begun', link: null };
  }

  private async agree(actor: Actor, row: RecoveryRow): Promise<AgreedView> {
    if (await this.recoveries.hasNewcomer(row, actor.userId)) throw new RuleBroken('recovery.too_new');
    const { link, tokenHash } = this.links.make('recover');
    this.require(await this.recoveries.agree(row, actor.userId, tokenHash));
    await this.leave('recovery.agreed', row);
    return { stage: 'agreed', link };
  }

  private async load(actor: Actor, id: string): Promise<RecoveryRow> {
    const row = await this.recoveries.byId(actor.organisationId, id);
    if (!row) throw new NotFound();
    requireAccess(actor, 'recovery.read', targetOf(row));
    return row;
  }

  /** Two administrators of one organisation must not be let into another; whoever runs the machine can still help. */
  private async requireAlone(organisationId: string, userId: string): Promise<void> {
    if (await this.recoveries.belongsElsewhere(organisationId, userId))
      throw new RuleBroken('recovery.belongs_elsewhere');
  }

  /** Somebody else was faster. */
  private require(done: boolean): void {
    if (!done) throw new RuleBroken('request.conflict');
  }

  private leave(action: string, { id, kind }: Pick<RecoveryRow, 'id' | 'kind'>): Promise<void> {
    return this.trail.leave({
      action,
      aggregateId: id,
      targetKind: 'recovery',
      targetId: id,
      codes: { kind: { from: null, to: kind } },
    });
  }
}
