import { Injectable, type StreamableFile } from '@nestjs/common';
import type { AttachLinkDto, EvidenceView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { sha256 } from '../../http/bodies/canonical-json';
import type { IdempotencyTicket } from '../../http/conventions/idempotency';
import { AttachedEvidence } from '../evidence/attached-evidence.event';
import { AuditLog } from '../audit/audit.event';
import { DraftingService } from './drafting.service';
import { isOthersUnpublished, requireAccess, targetOf } from './update-access';
import type { StatusUpdate } from './status-update.entity';

/** A file as the upload left it on disk. */
export interface ReceivedFile {
  path: string;
  originalname: string;
}

/** Evidence of an update that is still with its author. Runs inside the caller's transaction. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly drafting: DraftingService,
    private readonly evidence: AttachedEvidence,
    private readonly audit: AuditLog,
  ) {}

  async attachFile(actor: Actor, updateId: string, file: ReceivedFile, title: string): Promise<string> {
    const update = await this.editable(actor, updateId, 'evidence.attach');
    const view = await this.evidence.addFile(actor, update, file, title);
    await this.audit.record({ action: 'evidence.attached', targetKind: 'evidence', targetId: view.id });
    return view.id;
  }

  async attachLink(actor: Actor, updateId: string, link: AttachLinkDto): Promise<string> {
    const update = await this.editable(actor, updateId, 'evidence.attach');
    const view = await this.evidence.addLink(actor, update, link);
    await this.audit.record({ action: 'evidence.attached', targetKind: 'evidence', targetId: view.id });
    return view.id;
  }

  async read(actor: Actor, updateId: string, id: string): Promise<EvidenceView> {
    const { update, commitment } = await this.drafting.load(actor, updateId);
    requireAccess(actor, 'update.read', targetOf(actor, commitment, update));
    return this.evidence.view(updateId, id);
  }

  /** Answers with the storage key of the bytes to forget after the commit. */
  async remove(actor: Actor, updateId: string, id: string): Promise<string[]> {
    const update = await this.editable(actor, updateId, 'evidence.remove');
    const storageKey = await this.evidence.remove(update, id);
    await this.audit.record({ action: 'evidence.removed', targetKind: 'evidence', targetId: id });
    return storageKey;
  }

  async forget(storageKeys: readonly string[]): Promise<void> {
    await Promise.all(storageKeys.map((key) => this.evidence.forget(key)));
  }

  /** The same key with another file is another request: the bytes belong to what was sent. */
  async ticketOf(ticket: IdempotencyTicket, file: ReceivedFile): Promise<IdempotencyTicket> {
    const bytes = await this.evidence.fingerprint(file.path);
    return { ...ticket, bodyHash: sha256(`${ticket.bodyHash.toString('hex')} ${bytes}`) };
  }

  /** A file before publication, for its author and, once sent, for the State's publisher. */
  async readFile(actor: Actor, updateId: string, id: string): Promise<StreamableFile> {
    const { update, commitment } = await this.drafting.load(actor, updateId);
    const evidence = { visibility: 'public' as const, recipients: [] };
    requireAccess(actor, 'evidence.download', { ...targetOf(actor, commitment, update), evidence });
    if (isOthersUnpublished(actor, update)) await this.audit.recordRead('evidence.downloaded', 'evidence', id);
    return this.evidence.file(updateId, id);
  }

  private async editable(
    actor: Actor,
    updateId: string,
    action: 'evidence.attach' | 'evidence.remove',
  ): Promise<StatusUpdate> {
    const { update, commitment } = await this.drafting.load(actor, updateId, true);
    requireAccess(actor, action, targetOf(actor, commitment, update));
    return update;
  }
}
