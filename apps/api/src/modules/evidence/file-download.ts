import { StreamableFile } from '@nestjs/common';
import type { EvidenceStore } from './evidence-store';
import type { PublishedFile } from './published-files.read-model';

/** Always a download under its own type, whatever a browser would make of it (RFC 6266 for the name). */
export const downloadOf = (file: Omit<PublishedFile, 'sha256'>, store: EvidenceStore): StreamableFile =>
  new StreamableFile(store.read(file.storageKey), {
    type: file.mediaType,
    length: file.bytes,
    disposition: `attachment; filename="${file.fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(file.fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
  });
