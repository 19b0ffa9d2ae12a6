// What Heed is built on, judged: node scripts/supply-chain.mjs lockfile | licences [--write] | bill | audit, in a folder.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, run } from './product.mjs';
import { faultsOfAudit } from './supply-chain/audit.mjs';
import { billOfMaterials, faultsOfBill } from './supply-chain/bill-of-materials.mjs';
import { faultsOfLicences, licencePage } from './supply-chain/licences.mjs';
import { faultsOfLock } from './supply-chain/lockfile.mjs';
import { readJson } from './supply-chain/packages.mjs';

const [part, ...rest] = process.argv.slice(2);
const write = rest.includes('--write');
const folder = rest.find((word) => !word.startsWith('--')) ?? root;
const BILL = join(root, 'coverage', 'sbom.cdx.json'); // a folder that git does not keep

const licences = () => {
  const faults = faultsOfLicences(folder);
  const page = join(folder, 'docs', 'licences.md');
  if (write) writeFileSync(page, licencePage(folder));
  const same = existsSync(page) && readFileSync(page, 'utf8') === licencePage(folder);
  return [...faults, ...(same ? [] : ['docs/licences.md is not what package-lock.json says: npm run licences'])];
};

const bill = () => {
  const made = billOfMaterials(folder);
  mkdirSync(join(BILL, '..'), { recursive: true });
  writeFileSync(BILL, `${JSON.stringify(made, null, 2)}\n`);
  return faultsOfBill(made);
};

const audit = async () => {
  const [program, parameters, options] = npm(['audit', '--omit=dev', '--audit-level=high', '--json']);
  const { output } = await run(program, parameters, { quiet: true, ...options, cwd: folder });
  const waivers = readJson(join(root, 'scripts', 'supply-chain', 'audit-waivers.json'));
  const faults = faultsOfAudit(output, waivers, new Date().toISOString().slice(0, 10));
  if (faults) return faults;
  process.stdout.write('note: the registry answers no audit here\n');
  return [];
};

const PARTS = { lockfile: () => faultsOfLock(folder), licences, bill, audit };
const judge = PARTS[part];
const faults = judge ? await judge() : [`choose one of ${Object.keys(PARTS).join(', ')}`];
for (const fault of faults) process.stdout.write(`${fault}\n`);
process.exit(faults.length === 0 ? 0 : 1);
