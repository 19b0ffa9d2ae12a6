import { StreamableFile } from '@nestjs/common';
import { RuleBroken } from '../../http/problems/problems';
import type { EvidenceStore } from './evidence-store';
import type { PublishedFile } from './published-files.read-model';

/**
 * Always a download under its own type, whatever a browser would make of it (RFC 6266 for the name).
 * @throws RuleBroken `file.lost` where the record stands and the file does not.
 */
export const downloadOf = async (
  file: Omit<PublishedFile, 'sha256'>,
  store: EvidenceStore,
): Promise<StreamableFile> => {
  const bytes = await store.read(file.storageKey);
  if (!bytes) throw new RuleBroken('file.lost');
  return new StreamableFile(bytes, {
    type: file.mediaType,
    length: file.bytes,
    disposition: `attachment; filename="${file.fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(file.fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
  });
};
