// npm test: every project of jest.config.cjs, on real PostgreSQL and in a real Chromium.
// What is given on the command line goes to Jest. The last line is always "N passed, N failed".
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { build, checkNode, install, node, run } from './product.mjs';

let [passed, failed] = [0, 1]; // what holds if we do not even get to run anything
process.on('exit', () => process.stdout.write(`${passed} passed, ${failed} failed\n`));

const given = process.argv.slice(2);
checkNode();
await install();
await build();
const { path, libraries, fonts } = await findChromium();
process.stdout.write(`Browser journeys in ${path}\n`);

const folder = mkdtempSync(join(tmpdir(), 'heed-results-'));
const outputFile = join(folder, 'jest.json');
const [program, [jest]] = node('node_modules/jest/bin/jest.js');
// A shared machine can be slow; speed is measured by the bench, never by a test.
// One more than there are processors: a journey waits for its browser about as long as it computes. No more than three:
// each has connections to the one database server.
const workers = String(Math.min(availableParallelism() + 1, 3));
const parameters = [jest, '-w', workers, '--testTimeout=120000', '--json', `--outputFile=${outputFile}`, ...given];
const environment = { CHROMIUM_PATH: path, CHROMIUM_LIBRARIES: libraries ?? '', CHROMIUM_FONTS: fonts ?? '' };
// With --json Jest writes the report to standard output as well; what people read is on standard error.
const { code } = await run(program, parameters, {
  env: { ...process.env, ...environment },
  stdio: ['inherit', 'ignore', 'inherit'],
});
const report = existsSync(outputFile) ? JSON.parse(readFileSync(outputFile, 'utf8')) : undefined;
rmSync(folder, { recursive: true, force: true });
if (!report) process.exit(1);
passed = report.numPassedTests;
failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
if (failed === 0 && code !== 0) failed = 1;
if (passed === 0) process.stdout.write('No test ran.\n');
process.exit(failed === 0 && passed > 0 ? 0 : 1);
