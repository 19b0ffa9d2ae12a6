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
import type { IdempotencyTicket } from '../../http/idempotency';
import { RuleBroken } from '../../http/problems';
import type { ReceivedFile } from './attachments.service';
import { UpdateMoves } from './update-moves';
import { UpdatesReader } from './updates.reader';
import { MemberTransactions } from './member-transactions';

/** One transaction a request, under the member's database role; what was done is read back inside it. */
@Injectable()
export class UpdatesService {
  constructor(
    private readonly transactions: MemberTransactions,
    private readonly moves: UpdateMoves,
    private readonly reader: UpdatesReader,
  ) {}

  list(actor: Actor, query: UpdatesQuery): Promise<PageView<UpdateRow>> {
    return this.transactions.run(actor, () => this.reader.list(actor, query));
  }

  read(actor: Actor, id: string): Promise<UpdateView> {
    return this.transactions.run(actor, () => this.reader.view(actor, id));
  }

  draft(actor: Actor, ticket: IdempotencyTicket, dto: CreateUpdateDto): Promise<UpdateView> {
    return this.transactions.once(actor, ticket, async () =>
      this.reader.view(actor, await this.moves.drafting.draft(actor, dto)),
    );
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

  sendBack(actor: Actor, id: string, version: number, comment: string): Promise<UpdateView> {
    return this.andRead(actor, id, () => this.moves.clearance.sendBack(actor, id, version, comment));
  }

  clear(actor: Actor, id: string, version: number): Promise<UpdateView> {
    return this.andRead(actor, id, () => this.moves.clearance.clear(actor, id, version));
  }

  publish(actor: Actor, id: string, version: number): Promise<UpdateView> {
    return this.andRead(actor, id, () => this.moves.publishing.publish(actor, id, version));
  }

  withdraw(actor: Actor, id: string, _dto: WithdrawUpdateDto): Promise<void> {
    return this.transactions.run(actor, () => this.moves.publishing.withdraw(actor, id));
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
    return this.transactions.once(actor, whole, () =>
      this.moves.attachments.attachFile(actor, id, file, dto.title?.trim() ?? ''),
    );
  }

  readFile(actor: Actor, id: string, evidenceId: string): Promise<StreamableFile> {
    return this.transactions.run(actor, () => this.moves.attachments.readFile(actor, id, evidenceId));
  }

  attachLink(actor: Actor, id: string, ticket: IdempotencyTicket, dto: AttachLinkDto): Promise<EvidenceView> {
    return this.transactions.once(actor, ticket, () => this.moves.attachments.attachLink(actor, id, dto));
  }

  async removeEvidence(actor: Actor, id: string, evidenceId: string): Promise<void> {
    const files = await this.transactions.run(actor, () => this.moves.attachments.remove(actor, id, evidenceId));
    await this.moves.attachments.forget(files);
  }

  private andRead(actor: Actor, id: string, work: () => Promise<void>): Promise<UpdateView> {
    return this.transactions.run(actor, async () => {
      await work();
      return this.reader.view(actor, id);
    });
  }
}
