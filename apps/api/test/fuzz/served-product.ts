import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, isReady } from '../free-port';

const MAIN = join(__dirname, '..', '..', 'dist', 'main.js');
const READY_WITHIN_MS = 60_000;

/** In MB, after the collector has run twice. */
export interface Memory {
  /** What the process holds of the machine, with whatever its allocator keeps for later. */
  resident: number;
  /** What is still referred to: objects, and bytes outside the heap that they own. */
  held: number;
}

export interface ServedProduct {
  url: string;
  memory: () => Promise<Memory>;
  alive: () => boolean;
  /** Everything it wrote so far, on both streams. */
  output: () => string;
  stop: () => Promise<void>;
}

/** Added to the product's process: collects and tells its memory when asked over the channel to its parent. */
const TELLS_MEMORY = `data:text/javascript,process.on('message', () => {
  gc(); setTimeout(() => { gc(); process.send(process.memoryUsage()); }, 1000);
})`;

const memoryOf = async (child: ChildProcess): Promise<Memory> => {
  const told = once(child, 'message', { signal: AbortSignal.timeout(60_000) });
  child.send('memory');
  const [usage]: NodeJS.MemoryUsage[] = await told;
  const { rss = 0, heapUsed = 0, external = 0 } = usage ?? {};
  const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);
  return { resident: megabytes(rss), held: megabytes(heapUsed + external) };
};

const stopped = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

/** The built product in a process of its own, as in production, on a database that is ready. */
export const serveProduct = async (settings: Record<string, string>): Promise<ServedProduct> => {
  if (!existsSync(MAIN)) throw new Error('The product is not built: run npm run build first.');
  const folder = mkdtempSync(join(tmpdir(), 'heed-served-'));
  const logFile = join(folder, 'serve.log');
  const log = openSync(logFile, 'a');
  const port = await freePort();
  const own = {
    NODE_ENV: 'production',
    HEED_SECRET_KEY: randomBytes(32).toString('base64'),
    HEED_DATA: folder,
    PORT: String(port),
  };
  const env = { PATH: process.env.PATH, ...own, ...settings };
  const child = spawn(process.execPath, ['--expose-gc', '--import', TELLS_MEMORY, MAIN, 'serve'], {
    env,
    stdio: ['ignore', log, log, 'ipc'],
  });
  const output = (): string => readFileSync(logFile, 'utf8');
  const url = `http://127.0.0.1:${port}`;
  const until = Date.now() + READY_WITHIN_MS;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || Date.now() > until)
      throw new Error(`The product did not start:\n${output().slice(-4_000)}`);
    await new Promise((wake) => setTimeout(wake, 100));
  }
  const stop = async (): Promise<void> => {
    await stopped(child);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, memory: () => memoryOf(child), alive: () => child.exitCode === null, output, stop };
};
