import { Injectable } from '@nestjs/common';
import type { EvidenceView } from '@heed/contracts';
import { presentEvidence } from './evidence.presenter';
import { EvidenceRepository } from './evidence.repository';

/** What hangs on an update, inside the reader's open transaction. */
@Injectable()
export class EvidenceReader {
  constructor(private readonly evidence: EvidenceRepository) {}

  async ofUpdate(updateId: string): Promise<EvidenceView[]> {
    return (await this.evidence.ofUpdate(updateId)).map(presentEvidence);
  }
}
