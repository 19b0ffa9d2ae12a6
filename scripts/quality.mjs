// npm run quality: what the readers get right, measured on texts that people have judged or counted. Each part is a script
// of its own in scripts/quality, run in a process of its own (so that its memory is its own), which ends with 1 below a bar.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, checkNode, install, root, run, seconds } from './product.mjs';

const PARTS = ['seeds', 'specificity', 'upr', 'clusters'];

checkNode();
await install();
await build();

const missed = [];
for (const part of PARTS) {
  const file = join(root, 'scripts', 'quality', `${part}.mjs`);
  if (!existsSync(file)) continue;
  const started = Date.now();
  process.stdout.write('\n');
  const { code } = await run(process.execPath, [file, ...process.argv.slice(2)]);
  process.stdout.write(`  ${part}: ${code === 0 ? 'met' : 'BELOW A BAR'} in ${seconds(started)}\n`);
  if (code !== 0) missed.push(part);
}
process.stdout.write(missed.length === 0 ? '\nAll bars met.\n' : `\nBelow a bar: ${missed.join(', ')}.\n`);
process.exitCode = missed.length === 0 ? 0 : 1;
