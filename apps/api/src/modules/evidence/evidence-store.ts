import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Env } from '../../config/env';

export interface StoredFile {
  storageKey: string;
  /** Hexadecimal SHA-256 of the bytes as received. */
  sha256: string;
  bytes: number;
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

/** Longer than any upload lasts; another process may be receiving one into the same folder at this moment. */
const ABANDONED_AFTER = 60 * 60_000;

/** Files lie in the data folder, outside anything that is served, under names that tell nothing. */
@Injectable()
export class EvidenceStore implements OnApplicationBootstrap {
  private readonly root: string;
  private readonly logger = new Logger('evidence store');

  constructor(env: Env) {
    this.root = resolve(env.HEED_DATA, 'evidence');
  }

  /** A process that was stopped in the middle of an upload leaves bytes that nobody will ask for. */
  async onApplicationBootstrap(): Promise<void> {
    await this.sweep().catch((error: unknown) => this.logger.error(error));
  }

  /** Where uploads are written before they are inspected; on the same volume, so that keeping one is a rename. */
  async incoming(): Promise<string> {
    const folder = join(this.root, 'incoming');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return folder;
  }

  /** Moves a received file into the store. The hash is of the bytes on disk. */
  async keep(path: string): Promise<StoredFile> {
    const sha256 = await hashOf(path);
    const { size } = await stat(path);
    const id = randomUUID();
    const storageKey = `${id.slice(0, 2)}/${id}`;
    await mkdir(dirname(this.pathOf(storageKey)), { recursive: true, mode: 0o700 });
    await rename(path, this.pathOf(storageKey));
    return { storageKey, sha256, bytes: size };
  }

  /** Opened before anything is answered; null where the file is there no longer. */
  async read(storageKey: string): Promise<ReadStream | null> {
    try {
      return (await open(this.pathOf(storageKey))).createReadStream();
    } catch (error) {
      if (!isMissing(error)) throw error;
      this.logger.error(`the file ${storageKey} is not in the store`);
      return null;
    }
  }

  async remove(storageKey: string): Promise<void> {
    await rm(this.pathOf(storageKey), { force: true });
  }

  private async sweep(): Promise<void> {
    const folder = await this.incoming();
    for (const name of await readdir(folder)) {
      const { mtimeMs } = await stat(join(folder, name));
      if (Date.now() - mtimeMs > ABANDONED_AFTER) await rm(join(folder, name), { force: true });
    }
  }

  private pathOf(storageKey: string): string {
    if (!/^[0-9a-f]{2}\/[0-9a-f-]{36}$/.test(storageKey)) throw new Error('malformed storage key');
    return join(this.root, storageKey);
  }
}

/** Hexadecimal SHA-256 of a file. */
export const hashOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  const chunks: AsyncIterable<Buffer> = createReadStream(path);
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
};
