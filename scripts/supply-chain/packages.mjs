import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Packages of the lock by their place, without the workspaces' own. */
export const lockedIn = (folder) =>
  Object.entries(readJson(join(folder, 'package-lock.json')).packages)
    .filter(([place, entry]) => place.includes('node_modules/') && !entry.link)
    .map(([place, entry]) => ({ place, name: entry.name ?? place.split('node_modules/').at(-1), ...entry }));

/** What runs, or may run on another platform, where nothing is developed. */
export const shippedIn = (folder) => lockedIn(folder).filter(({ dev, devOptional }) => !dev && !devOptional);

/** Old packages name their licence in a list, which the lock does not take over. */
const inOldManner = ({ license, licenses }) =>
  typeof license === 'string' ? license : licenses?.map(({ type }) => type).join(' AND ');

/** Says it in its Readme alone: "Licence: MIT" (read on 2026-11-22). */
const IN_WORDS = { 'pause@0.0.1': 'MIT' };

/** SPDX expression, or undefined where nobody says. */
export const licenceOf = (folder, { place, name, version, license }) => {
  const manifest = join(folder, place, 'package.json');
  const said = license ?? (existsSync(manifest) ? inOldManner(readJson(manifest)) : undefined);
  return said || IN_WORDS[`${name}@${version}`];
};
