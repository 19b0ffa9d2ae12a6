// Finds a Chromium: CHROMIUM_PATH, one on PATH, else the one in @sparticuz/chromium, unpacked once.
// Prints {"path", "libraries"?, "fonts"?} for those who start it.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, stop } from './product.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(existsSync);

const runs = (path, environment = {}) =>
  spawnSync(path, ['--version', '--no-sandbox'], { env: { ...process.env, ...environment }, timeout: 20_000 })
    .status === 0;

const PACKAGE = join(root, 'node_modules', '@sparticuz', 'chromium');

// The package unpacks into the folder for temporary files, and its libraries only where it believes to be on Lambda.
const unpacked = async () => {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const folder = join(root, 'node_modules', '.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const code = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;
  const environment = { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  execFileSync(process.execPath, ['--eval', code], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (existsSync(folder)) rmSync(partial, { recursive: true, force: true });
  else renameSync(partial, folder);
  return folder;
};

const fromPackage = async () => {
  if (!existsSync(PACKAGE) || process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = await unpacked();
  const [path, libraries] = [join(folder, 'chromium'), join(folder, 'al2023', 'lib')];
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { fonts: join(folder, 'fonts') };
  if (runs(path)) return { path, ...fonts };
  return runs(path, { LD_LIBRARY_PATH: libraries }) ? { path, libraries, ...fonts } : undefined;
};

const fromMachine = () => {
  const path = process.env.CHROMIUM_PATH || (process.env.HEED_CHROMIUM === 'package' ? undefined : onPath());
  return path && runs(path) ? { path } : undefined;
};

export const findChromium = async () =>
  fromMachine() ??
  (await fromPackage()) ??
  stop('No Chromium was found for the browser journeys: install one, or set CHROMIUM_PATH to it.');

if (process.argv[1]?.endsWith('chromium.mjs')) process.stdout.write(JSON.stringify(await findChromium()));
