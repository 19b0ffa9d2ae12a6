// npm run mutants: takes away or widens, one at a time, every policy, every forced row-level security, every grant by column,
// every function with its owner's rights, every condition of the table of access and every rule of the contracts, and says which
// of them no test would see. A sample that changes by the day is part of npm test. What is given goes to Jest.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jestOnBuild, seconds } from './product.mjs';

const SPECS = [
  'apps/api/test/security/policy-mutants.int-spec.ts',
  'scripts/mutants/access-rules.spec.ts',
  'scripts/mutants/contracts.spec.ts',
];

const started = Date.now();
const folder = mkdtempSync(join(tmpdir(), 'heed-mutants-'));
const report = join(folder, 'report.jsonl');
const projects = ['--selectProjects', 'api', 'seeds', '-w', '2'];
const { code, output } = await jestOnBuild(
  [...projects, ...process.argv.slice(2), '--runTestsByPath', ...SPECS],
  { HEED_MUTANTS: 'all', HEED_MUTANTS_REPORT: report },
  { quiet: true },
);
const lines = existsSync(report) ? readFileSync(report, 'utf8').trim().split('\n') : [];
rmSync(folder, { recursive: true, force: true });

let [all, survivors] = [0, []];
for (const { kind, killed } of lines.map((line) => JSON.parse(line))) {
  const { nobody, ...killers } = killed;
  const counts = Object.entries(killers).map(([killer, names]) => `${names.length} by ${killer}`);
  const dead = Object.values(killers).flat().length;
  process.stdout.write(`${kind}: ${dead + nobody.length} mutants, ${dead} killed (${counts.join(', ')})\n`);
  all += dead + nobody.length;
  survivors = [...survivors, ...nobody];
}
for (const name of survivors) process.stdout.write(`SURVIVED ${name}\n`);
process.stdout.write(`${all} mutants, ${all - survivors.length} killed in ${seconds(started)}\n`);
// A part that fell over has not been judged, whatever the others say.
const complete = lines.length === SPECS.length && code === 0;
if (!complete && survivors.length === 0) process.stdout.write(`${output}\nNot every part could be judged.\n`);
process.exit(complete && survivors.length === 0 ? 0 : 1);
