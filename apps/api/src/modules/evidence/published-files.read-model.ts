import { Injectable } from '@nestjs/common';
import { PortalDatabase } from '../../database/portal-database';

export interface PublishedFile {
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  storageKey: string;
}

/** Files of published updates. The view leaves out what was withdrawn or hidden, so those are simply not there. */
@Injectable()
export class PublishedFilesReadModel {
  constructor(private readonly database: PortalDatabase) {}

  async find(id: string): Promise<PublishedFile | null> {
    const [row] = await this.database.query<PublishedFile>(
      `SELECT file_name AS "fileName", media_type AS "mediaType", bytes::int AS bytes, sha256, storage_key AS "storageKey"
       FROM published.public_evidence WHERE id = $1 AND kind = 'file'`,
      [id],
    );
    return row ?? null;
  }
}
