// What every operator script needs first. Node's own modules only: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const apiMain = join(root, 'apps', 'api', 'dist', 'main.js');
const stamp = join(root, 'apps', 'api', 'dist', '.built-from');
const INSTALL_NEEDS_MB = 1500;

/** Ends with one sentence: for what a person can mend, a stack helps nobody. */
export const stop = (sentence) => {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
};

export const checkNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(
    `Heed needs Node 20.19 or later, and this is Node ${process.versions.node}: install a newer one from https://nodejs.org.`,
  );
};

let out = process.stdout;

/** Where progress is told: a command whose output is read by programs keeps standard output for itself. */
export const progressTo = (stream) => {
  out = stream;
};

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs a program, its output with ours; answers its exit code. */
export const run = (program, parameters, { quiet = false, ...options } = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, parameters, { cwd: root, stdio: quiet ? 'pipe' : 'inherit', ...options });
    const said = [];
    child.stdout?.on('data', (part) => said.push(part));
    child.stderr?.on('data', (part) => said.push(part));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(said).toString('utf8') }));
  });

/** Runs a step with its name, a sign of life every ten seconds, and its time; shows its output only when it fails. */
export const step = async (name, program, parameters, options = {}) => {
  const started = Date.now();
  out.write(`${name} …\n`);
  const alive = setInterval(() => out.write(`  … ${seconds(started)}\n`), 10_000);
  const { code, output } = await run(program, parameters, { quiet: true, ...options });
  clearInterval(alive);
  if (code !== 0) {
    process.stderr.write(output);
    stop(/ENOSPC|no space left/i.test(output) ? `${name} failed: the disk is full.` : `${name} failed (see above).`);
  }
  out.write(`  done in ${seconds(started)}\n`);
};

export const node = (file) => [process.execPath, [join(root, file)]];

/** The npm that runs us, or the one beside this Node. */
export const npm = (parameters) => {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return [process.execPath, [script, ...parameters]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', parameters, { shell: process.platform === 'win32' }];
};

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

// npm keeps a copy of what it installed: where that answers the lock, nothing has to be fetched.
const isInstalled = () => {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const [wanted, have] = [packagesOf(join(root, 'package-lock.json')), packagesOf(installed)];
  return Object.entries(wanted)
    .filter(([place, entry]) => place.includes('node_modules/') && !entry.link)
    .every(([place, { version, optional, devOptional }]) =>
      have[place] ? have[place].version === version : optional === true || devOptional === true,
    );
};

export const install = async () => {
  if (isInstalled()) return;
  const { bavail, bsize } = statfsSync(root);
  const free = Math.floor((bavail * bsize) / 2 ** 20);
  if (free < INSTALL_NEEDS_MB)
    stop(`Only ${free} MB are free in ${root}, and installing needs ${INSTALL_NEEDS_MB} MB.`);
  const [program, parameters, options] = npm(['ci', '--no-audit', '--no-fund']);
  await step('Installing packages (a minute or two the first time)', program, parameters, options);
};

const SOURCES = ['libs', 'apps', 'tsconfig.base.json', 'tsconfig.json', 'package-lock.json'];
const LEFT_OUT =
  /(^|\/)(node_modules|dist|coverage|test|migrations)(\/|$)|\.(spec|int-spec|test)\.tsx?$|\.tsbuildinfo$/;

const filesIn = (place) => {
  if (LEFT_OUT.test(place)) return [];
  const folder = join(root, place);
  if (!existsSync(folder)) return [];
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory()
        ? filesIn(`${place}/${entry.name}`)
        : LEFT_OUT.test(`${place}/${entry.name}`)
          ? []
          : [`${place}/${entry.name}`],
    );
  } catch (error) {
    if (error.code === 'ENOTDIR') return [place];
    throw error;
  }
};

const fingerprint = () => {
  const hash = createHash('sha256').update(process.version);
  for (const file of SOURCES.flatMap(filesIn).sort()) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
};

/** Compiles the API and bundles the web, unless the sources are those of the last build. */
export const build = async ({ always = false } = {}) => {
  const now = fingerprint();
  if (!always && existsSync(apiMain) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  rmSync(stamp, { force: true });
  await step(
    'Compiling',
    ...node('node_modules/typescript/bin/tsc').map((part) => (Array.isArray(part) ? [...part, '-b'] : part)),
  );
  await step('Bundling the pages', ...npm(['run', 'build', '-w', '@heed/web']));
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
};

/** Jest on the product as it is now, built first; `environment` comes on top of ours. */
export const jestOnBuild = async (parameters, environment, options = {}) => {
  checkNode();
  await install();
  await build();
  const [program, [jest]] = node('node_modules/jest/bin/jest.js');
  return run(program, [jest, ...parameters], { env: { ...process.env, ...environment }, ...options });
};
