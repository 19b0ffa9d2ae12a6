import { randomUUID } from 'node:crypto';
import { Injectable, type StreamableFile } from '@nestjs/common';
import type { AttachLinkDto, EvidenceView } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { NotFound, RuleBroken } from '../../http/problems/problems';
import { safeFileName } from './accepted-types';
import { CustodyLog } from './custody.event';
import { EvidenceRepository, type EvidenceRow } from './evidence.repository';
import { EvidenceStore, hashOf } from './evidence-store';
import { downloadOf } from './file-download';
import { presentEvidence } from './evidence.presenter';
import { inspectFile } from './file-inspection';

/** The update that evidence hangs on. */
interface Holder {
  id: string;
  organisationId: string;
}

/** Items a single update may hold. */
export const MAX_ITEMS = 20;

/** Adds and removes the evidence of an update inside the caller's transaction; who may do so was decided before. */
@Injectable()
export class AttachedEvidence {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly store: EvidenceStore,
    private readonly custody: CustodyLog,
  ) {}

  /** `path` is where the upload left the bytes; they move into the store once their content was recognised. */
  async addFile(
    actor: Actor,
    holder: Holder,
    file: { path: string; originalname: string },
    title: string,
  ): Promise<EvidenceView> {
    await this.requireRoom(holder);
    const fileName = safeFileName(file.originalname);
    const mediaType = await inspectFile(file.path, fileName);
    const stored = await this.store.keep(file.path);
    try {
      const row = {
        ...emptyRow(actor, holder),
        ...stored,
        kind: 'file' as const,
        title: title || fileName,
        fileName,
        mediaType,
      };
      return await this.add(row);
    } catch (error) {
      await this.store.remove(stored.storageKey);
      throw error;
    }
  }

  async addLink(actor: Actor, holder: Holder, link: AttachLinkDto): Promise<EvidenceView> {
    await this.requireRoom(holder);
    return this.add({ ...emptyRow(actor, holder), kind: 'link', title: link.title, url: link.url });
  }

  /** The bytes stay until the row is gone for good: call `forget` with the answer once the transaction is committed. */
  async remove(holder: Holder, id: string): Promise<string[]> {
    const row = await this.evidence.find(holder.id, id);
    if (!row) throw new NotFound();
    await this.custody.removed(row);
    await this.evidence.remove(row);
    return row.storageKey === null ? [] : [row.storageKey];
  }

  async forget(storageKey: string): Promise<void> {
    await this.store.remove(storageKey);
  }

  fingerprint(path: string): Promise<string> {
    return hashOf(path);
  }

  async view(updateId: string, id: string): Promise<EvidenceView> {
    const row = await this.evidence.find(updateId, id);
    if (!row) throw new NotFound();
    return presentEvidence(row);
  }

  async file(updateId: string, id: string): Promise<StreamableFile> {
    const row = await this.evidence.find(updateId, id);
    if (!isFile(row)) throw new NotFound();
    return downloadOf(row, this.store);
  }

  private async add(row: EvidenceRow): Promise<EvidenceView> {
    await this.evidence.insert(row);
    await this.custody.received(row);
    return presentEvidence(row);
  }

  private async requireRoom(holder: Holder): Promise<void> {
    const held = await this.evidence.ofUpdate(holder.id);
    if (held.length >= MAX_ITEMS)
      throw new RuleBroken('request.invalid', {
        fields: [{ field: 'file', reason: 'maxItems', params: { max: MAX_ITEMS } }],
      });
  }
}

const emptyRow = (actor: Actor, holder: Holder): EvidenceRow => ({
  id: randomUUID(),
  organisationId: holder.organisationId,
  updateId: holder.id,
  kind: 'link',
  title: '',
  url: null,
  fileName: null,
  mediaType: null,
  bytes: null,
  sha256: null,
  storageKey: null,
  createdBy: actor.userId,
  createdAt: new Date(),
});

type FileRow = EvidenceRow & { fileName: string; mediaType: string; bytes: number; storageKey: string };
const isFile = (row: EvidenceRow | null): row is FileRow => row?.kind === 'file';
