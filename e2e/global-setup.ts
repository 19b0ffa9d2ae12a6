import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../apps/api/test/free-port';
import { startProduct } from './product';

const root = join(__dirname, '..');

/** Starts the built product once, with its seeds and demonstration, and finds a Chromium. */
export default async (): Promise<void> => {
  const chromium: { path: string; libraries?: string; fonts?: string } = JSON.parse(
    execFileSync(process.execPath, [join(root, 'scripts', 'chromium.mjs')], { encoding: 'utf8' }),
  );
  process.env.CHROMIUM_PATH = chromium.path;
  process.env.CHROMIUM_LIBRARIES = chromium.libraries ?? '';
  process.env.CHROMIUM_FONTS = chromium.fonts ?? '';
  const product = await startProduct(root, await freePort());
  process.env.HEED_E2E_URL = product.url;
  process.env.HEED_E2E_DATABASE_URL = product.adminUrl;
  Reflect.set(globalThis, 'stopHeedProduct', product.stop);
};
