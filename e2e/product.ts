import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../apps/api/src/database/embedded-postgres';
import { isReady } from '../apps/api/test/free-port';

const READY_WITHIN_MS = 300_000;

type Product = { url: string; adminUrl: string; stop: () => Promise<void> };

const pause = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

/** The built product in a process of its own, with a data folder that is removed with it. */
export const startProduct = async (
  root: string,
  port: number,
  more: Readonly<Record<string, string>> = {},
): Promise<Product> => {
  const main = join(root, 'apps', 'api', 'dist', 'main.js');
  if (!existsSync(main)) throw new Error('The product is not built: run npm run build first.');
  const folder = mkdtempSync(join(tmpdir(), 'heed-e2e-'));
  chmodSync(folder, 0o755);
  const logFile = join(folder, 'serve.log');
  const log = openSync(logFile, 'a');
  const settings = {
    PORT: String(port),
    HEED_DATA: folder,
    HEED_RATE_LIMITS: 'off',
    DATABASE_URL: '',
    NODE_ENV: 'test',
    ...more,
  };
  const product = spawn(process.execPath, [main, 'serve'], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', log, log],
  });
  // By name: browsers keep passkeys for no bare address (Web Authentication Level 3, section 5.1.2).
  const url = `http://localhost:${port}`;
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
