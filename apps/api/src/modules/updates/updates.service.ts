import { Injectable, type StreamableFile } from '@nestjs/common';
import type {
  AttachFileDto,
  AttachLinkDto,
  CreateUpdateDto,
  EvidenceView,
  PageView,
  UpdateContentDto,
  UpdateRow,
  UpdatesQuery,
  UpdateView,
  WithdrawUpdateDto,
} from '@heed/contracts';
import type { Actor } from '@heed/domain';
import type { IdempotencyTicket } from '../../http/conventions/idempotency';
import { RuleBroken } from '../../http/problems/problems';
import type { ReceivedFile } from './attachments.service';
import { UpdateMoves } from './update-moves';
import { UpdatesReader } from './updates.reader';
import { MemberTrail } from '../audit/member-trail.event';

/** A write is one transaction under the member's database role; what it did is read in the next, when everyone sees it. */
@Injectable()
export class UpdatesService {
  constructor(
    private readonly transactions: MemberTrail,
    private readonly moves: UpdateMoves,
    private readonly reader: UpdatesReader,
  ) {}

  list(actor: Actor, query: UpdatesQuery): Promise<PageView<UpdateRow>> {
    return this.transactions.run(actor, () => this.reader.list(actor, query));
  }

  read(actor: Actor, id: string): Promise<UpdateView> {
    return this.transactions.run(actor, () => this.reader.read(actor, id));
  }

  async draft(actor: Actor, ticket: IdempotencyTicket, dto: CreateUpdateDto): Promise<UpdateView> {
    const id = await this.transactions.once(actor, ticket, () => this.moves.drafting.draft(actor, dto));
    return this.view(actor, id);
  }

  edit(actor: Actor, id: string, version: number, content: UpdateContentDto): Promise<UpdateView> {
    return this.andRead(actor, id, () => this.moves.drafting.edit(actor, id, version, content));
  }

  async discard(actor: Actor, id: string, version: number): Promise<void> {
    const files = await this.transactions.run(actor, () => this.moves.drafting.discard(actor, id, version));
    await this.moves.attachments.forget(files);
  }

  submit(actor: Actor, id: string, version: number): Promise<UpdateView> {
    return this.andRead(actor, id, () => this.moves.clearance.submit(actor, id, version));
  }

  sendBack(actor: Actor, id: string, version: number, comment: string): Promise<void> {
    return this.transactions.run(actor, () => this.moves.clearance.sendBack(actor, id, version, comment));
  }

  clear(actor: Actor, id: string, version: number): Promise<UpdateView> {
    return this.andRead(actor, id, () => this.moves.clearance.clear(actor, id, version));
  }

  publish(actor: Actor, id: string, version: number): Promise<UpdateView> {
    return this.andRead(actor, id, () => this.moves.publishing.publish(actor, id, version));
  }

  withdraw(actor: Actor, id: string, { reason }: WithdrawUpdateDto): Promise<void> {
    return this.transactions.run(actor, () => this.moves.publishing.withdraw(actor, id, reason?.trim() ?? ''));
  }

  async attachFile(
    actor: Actor,
    id: string,
    ticket: IdempotencyTicket,
    file: ReceivedFile | undefined,
    dto: AttachFileDto,
  ): Promise<EvidenceView> {
    if (!file) throw new RuleBroken('request.invalid', { fields: [{ field: 'file', reason: 'isNotEmpty' }] });
    const whole = await this.moves.attachments.ticketOf(ticket, file);
    const evidenceId = await this.transactions.once(actor, whole, () =>
      this.moves.attachments.attachFile(actor, id, file, dto.title?.trim() ?? ''),
    );
    return this.evidence(actor, id, evidenceId);
  }

  readFile(actor: Actor, id: string, evidenceId: string): Promise<StreamableFile> {
    return this.transactions.run(actor, () => this.moves.attachments.readFile(actor, id, evidenceId));
  }

  async attachLink(actor: Actor, id: string, ticket: IdempotencyTicket, dto: AttachLinkDto): Promise<EvidenceView> {
    const evidenceId = await this.transactions.once(actor, ticket, () =>
      this.moves.attachments.attachLink(actor, id, dto),
    );
    return this.evidence(actor, id, evidenceId);
  }

  async removeEvidence(actor: Actor, id: string, evidenceId: string): Promise<void> {
    const files = await this.transactions.run(actor, () => this.moves.attachments.remove(actor, id, evidenceId));
    await this.moves.attachments.forget(files);
  }

  private evidence(actor: Actor, id: string, evidenceId: string): Promise<EvidenceView> {
    return this.transactions.run(actor, () => this.moves.attachments.read(actor, id, evidenceId));
  }

  private async andRead(actor: Actor, id: string, work: () => Promise<void>): Promise<UpdateView> {
    await this.transactions.run(actor, work);
    return this.view(actor, id);
  }

  private view(actor: Actor, id: string): Promise<UpdateView> {
    return this.transactions.run(actor, () => this.reader.view(actor, id));
  }
}
