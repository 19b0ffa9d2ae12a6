import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openToEveryone } from './server-binaries';
import { alive, runningServer, serverUser } from './server-process';
import type { ServerUser } from './server-process';

const PASSWORDS = 'postgres.passwords';

type Secrets = { superuser: string; login: string };
export type Place = {
  cluster: string;
  log: string;
  owner: string;
  spare: string;
  user: ServerUser;
  secrets: Secrets;
  /** The cluster, if there is one, is that of a data folder that was removed. */
  orphaned: boolean;
};

// Two lines, readable by their owner only: the superuser's password and the login's.
const secretsOf = (folder: string): Secrets => {
  const file = join(folder, PASSWORDS);
  if (!existsSync(file)) {
    const fresh = [randomBytes(24), randomBytes(24)].map((bytes) => bytes.toString('hex'));
    writeFileSync(file, fresh.join('\n'), { mode: 0o600 });
  }
  chmodSync(file, 0o600);
  const [superuser = '', login = ''] = readFileSync(file, 'utf8').split('\n');
  return { superuser, login };
};

// Root's server runs as nobody, who cannot enter a folder under a closed home: then the cluster lives in /var/lib.
export const placeOf = async (dataFolder: string): Promise<Place> => {
  const folder = resolve(dataFolder);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const user = await serverUser();
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const base = user && !openToEveryone(folder) ? join('/var/lib/heed', key) : folder;
  mkdirSync(base, { recursive: true, mode: 0o755 });
  const cluster = join(base, 'postgres');
  const log = join(base, 'postgres.log');
  const orphaned = base !== folder && !existsSync(join(folder, PASSWORDS));
  const owner = join(folder, 'postgres.owner');
  return { cluster, log, owner, spare: base, user, orphaned, secrets: secretsOf(folder) };
};

/** Outside the data folder a cluster may outlive it: whoever removed the folder begins anew, and nothing is deleted for them. */
export const setAsideOrphan = ({ cluster, spare, orphaned }: Place, progress?: (line: string) => void): void => {
  if (!orphaned || !existsSync(cluster) || runningServer(cluster)) return;
  const aside = join(spare, `postgres.${String(Date.now())}`);
  renameSync(cluster, aside);
  progress?.(`The data folder is new; the database of the former one was set aside in ${aside}`);
};

/** Another process of Heed that started this server and is still there. */
export const livingOwner = ({ owner }: Place): number | undefined => {
  const pid = existsSync(owner) ? Number(readFileSync(owner, 'utf8')) : 0;
  return pid && pid !== process.pid && alive(pid) ? pid : undefined;
};
