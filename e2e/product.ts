import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../apps/api/src/database/embedded-postgres';

const READY_WITHIN_MS = 300_000;

type Product = { url: string; adminUrl: string; stop: () => Promise<void> };

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/health/ready`).then(
    (answer) => answer.ok,
    () => false,
  );

const pause = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

/** The built product in a process of its own, on a free port, with a data folder that is removed with it. */
export const startProduct = async (root: string): Promise<Product> => {
  const main = join(root, 'apps', 'api', 'dist', 'main.js');
  if (!existsSync(main)) throw new Error('The product is not built: run npm run build first.');
  const folder = mkdtempSync(join(tmpdir(), 'heed-e2e-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const logFile = join(folder, 'serve.log');
  const log = openSync(logFile, 'a');
  const settings = {
    PORT: String(port),
    HEED_DATA: folder,
    HEED_RATE_LIMITS: 'off',
    DATABASE_URL: '',
    NODE_ENV: 'test',
  };
  const product = spawn(process.execPath, [main, 'serve'], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', log, log],
  });
  const url = `http://127.0.0.1:${port}`;
  const until = Date.now() + READY_WITHIN_MS;
  while (!(await isReady(url))) {
    if (product.exitCode !== null || Date.now() > until) {
      throw new Error(`The product did not start:\n${readFileSync(logFile, 'utf8').slice(-4_000)}`);
    }
    await pause(200);
  }
  const stop = async (): Promise<void> => {
    const gone = new Promise((resolve) => product.once('exit', resolve));
    product.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  const { adminUrl } = await startEmbeddedPostgres({ dataFolder: folder }); // the product's own, shared
  return { url, adminUrl: Object.assign(new URL(adminUrl), { pathname: '/heed' }).href, stop };
};
