import type { EvidenceView } from '@heed/contracts';
import type { EvidenceRow } from './evidence.repository';

export const presentEvidence = (row: EvidenceRow): EvidenceView => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  url: row.url,
  fileName: row.fileName,
  mediaType: row.mediaType,
  bytes: row.bytes,
  sha256: row.sha256,
  createdAt: row.createdAt.toISOString(),
});
