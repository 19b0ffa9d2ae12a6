import { Injectable } from '@nestjs/common';
import { currentMember } from '../../http/request-scope';
import { EvidenceRepository, type EvidenceRow } from './evidence.repository';

/** Chain of custody: what happened to an item, by which post, when. Written with the act itself. */
@Injectable()
export class CustodyLog {
  constructor(private readonly evidence: EvidenceRepository) {}

  async received(row: EvidenceRow): Promise<void> {
    await this.record([row], 'received');
  }

  async removed(row: EvidenceRow): Promise<void> {
    await this.record([row], 'removed');
  }

  /** Everything attached to an update that went to the public side. */
  async published(updateId: string, post?: string): Promise<void> {
    const rows = await this.evidence.ofUpdate(updateId);
    if (rows.length > 0) await this.record(rows, 'published', post);
  }

  private record(
    rows: readonly EvidenceRow[],
    event: 'received' | 'published' | 'removed',
    post = currentMember()?.post ?? '',
  ): Promise<void> {
    return this.evidence.recordCustody(rows, event, post, new Date());
  }
}
