// npm run quality: what the readers get right, measured on texts that people have judged or counted. Each part is a script
// of its own in scripts/quality, run in a process of its own (so that its memory is its own), which ends with 1 below a bar
// and with 2 where it found nothing to measure.
import { join } from 'node:path';
import { build, checkNode, install, root, run, seconds } from './product.mjs';

const PARTS = ['seeds', 'specificity', 'upr', 'clusters'];

checkNode();
await install();
await build();

const ENDINGS = ['met', 'BELOW A BAR', 'NOT MEASURED'];
const endings = [];
for (const part of PARTS) {
  const started = Date.now();
  process.stdout.write('\n');
  const { code } = await run(process.execPath, [
    join(root, 'scripts', 'quality', `${part}.mjs`),
    ...process.argv.slice(2),
  ]);
  const ending = ENDINGS[code] ?? ENDINGS[1];
  process.stdout.write(`  ${part}: ${ending} in ${seconds(started)}\n`);
  endings.push({ part, ending });
}

const ended = (as) => endings.filter(({ ending }) => ending === as).map(({ part }) => part);
const [, missed, left] = ENDINGS.map(ended);
if (left.length > 0) process.stdout.write(`\nNot measured: ${left.join(', ')}.\n`);
process.stdout.write(
  missed.length === 0 ? '\nAll bars met that were measured.\n' : `\nBelow a bar: ${missed.join(', ')}.\n`,
);
process.exitCode = missed.length === 0 ? 0 : 1;
