import { randomUUID } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { EvidenceStore, type StoredFile } from './evidence-store';

export type { StoredFile };

/** Files that come with Heed instead of by upload, copied into the store. */
@Injectable()
export class StoredCopies {
  constructor(private readonly store: EvidenceStore) {}

  async keep(path: string): Promise<StoredFile> {
    const copy = join(await this.store.incoming(), randomUUID());
    await copyFile(path, copy);
    return this.store.keep(copy);
  }

  async forget(storageKeys: readonly string[]): Promise<void> {
    for (const storageKey of storageKeys) await this.store.remove(storageKey);
  }
}
