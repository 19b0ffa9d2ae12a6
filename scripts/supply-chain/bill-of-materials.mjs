import { join } from 'node:path';
import { licenceOf, readJson, shippedIn } from './packages.mjs';

const purlOf = ({ name, version }) => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

const hashOf = ({ integrity }) => ({
  alg: 'SHA-512',
  content: Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex'),
});

/**
 * CycloneDX 1.5 of what is shipped, from the lock alone. `npm sbom` gives up on the tree (ESBOMPROBLEMS): an optional
 * peer of a form library is there in another version, for the linter.
 */
export const billOfMaterials = (folder) => {
  const { name, version } = readJson(join(folder, 'package.json'));
  const components = new Map();
  for (const entry of shippedIn(folder)) {
    const purl = purlOf(entry);
    const expression = licenceOf(folder, entry);
    components.set(purl, {
      type: 'library',
      'bom-ref': purl,
      name: entry.name,
      version: entry.version,
      scope: entry.optional ? 'optional' : 'required',
      hashes: [hashOf(entry)],
      licenses: [{ expression }],
      purl,
    });
  }
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': `${name}@${version}`, name, version } },
    components: [...components.values()],
  };
};

/** What the schema of CycloneDX 1.5 requires of what we use of it, and that nothing stands in it twice. */
export const faultsOfBill = ({ bomFormat, specVersion, components }) => {
  const refs = components.map((one) => one['bom-ref']);
  return [
    ...(bomFormat === 'CycloneDX' && specVersion === '1.5' ? [] : ['not CycloneDX 1.5']),
    ...(components.length > 100 ? [] : [`${components.length} components cannot be all`]),
    ...refs.filter((ref, at) => refs.indexOf(ref) !== at).map((ref) => `${ref} twice`),
    ...components
      .filter(
        ({ hashes, licenses, version }) =>
          !version || !licenses[0].expression || !/^[0-9a-f]{128}$/.test(hashes[0].content),
      )
      .map(({ purl }) => `${purl}: without version, licence or SHA-512`),
  ];
};
