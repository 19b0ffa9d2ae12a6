import { stableId } from '../cataloguing/stable-id';
import type { Said } from './account-rows';
import type { StoredFile } from '../evidence/stored-copies.event';
import type { Row } from './demonstration-table';

/** Copies one of the demonstration's files into the evidence store. */
export type Keep = (file: string) => Promise<StoredFile>;

export interface Attached {
  account: Said;
  n: number;
  receivedAt: string;
  row: Row;
}

/** The items of one account, with the bytes of files copied into the evidence store. */
export const attachedTo = async (account: Said, receivedAt: string, keep: Keep): Promise<Attached[]> => {
  const items: Attached[] = [];
  for (const [index, { kind, title, url, file }] of account.seed.evidence.entries()) {
    const stored = file === undefined ? null : await keep(file);
    const row = {
      id: stableId('evidence', account.seed.key, index + 1),
      kind,
      title,
      url: url ?? null,
      file_name: file ?? null,
      media_type: stored ? 'application/pdf' : null,
      bytes: stored?.bytes ?? null,
      sha256: stored?.sha256 ?? null,
      storage_key: stored?.storageKey ?? null,
    };
    items.push({ account, n: index + 1, receivedAt, row });
  }
  return items;
};

export const attachedRow = ({ account, receivedAt, row }: Attached): Row => ({
  ...row,
  organisation_id: account.organisationId,
  update_id: account.id,
  visibility: 'public',
  created_by: account.authorId,
  created_at: receivedAt,
});

export const publishedEvidenceRow = ({ account, n, receivedAt, row }: Attached): Row => ({
  ...row,
  published_update_id: account.id,
  n,
  received_at: receivedAt,
});

/** Chain of custody: received by the author's post, published by the publisher's. */
export const custodyRows = ({ account, receivedAt, row }: Attached, publishedAt: string | null): Row[] => {
  const item = { organisation_id: account.organisationId, evidence_id: row['id'], sha256: row['sha256'] };
  const received = { ...item, n: 1, event: 'received', post: account.post, at: receivedAt };
  if (publishedAt === null) return [received];
  return [received, { ...item, n: 2, event: 'published', post: account.publisher.post, at: publishedAt }];
};
