// npm run check: everything that a tool can judge, each with its time. All run, whatever one of them finds.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, install, node, npm, root, run, seconds } from './product.mjs';

checkNode();
await install();

const tool = (file, ...parameters) => {
  const [program, [script]] = node(`node_modules/${file}`);
  return () => run(program, [script, ...parameters], { quiet: true });
};

const inTurn =
  (...works) =>
  async () => {
    for (const work of works) {
      const done = await work();
      if (done.code !== 0) return done;
    }
    return { code: 0, output: '' };
  };

const webTypes = () => {
  const [program, parameters, options] = npm(['run', 'types', '-w', '@heed/web']);
  return run(program, parameters, { quiet: true, ...options });
};

const types = inTurn(
  tool('typescript/bin/tsc', '-b'),
  tool('typescript/bin/tsc', '-p', 'tsconfig.tests.json'),
  webTypes,
  tool('typescript/bin/tsc', '-p', 'apps/web/tsconfig.tests.json'),
);

const decisions = async () => {
  const numbers = readdirSync(join(root, 'docs', 'adr')).map((name) => name.slice(0, 4));
  const twice = numbers.filter((number, at) => numbers.indexOf(number) !== at);
  return {
    code: twice.length,
    output: twice.map((number) => `docs/adr: ${number} stands for two decisions\n`).join(''),
  };
};

const compose = async () => {
  for (const [program, ...before] of [['docker', 'compose'], ['docker-compose']]) {
    const here = await run(program, [...before, 'version'], { quiet: true });
    if (here.code === 0) return run(program, [...before, 'config', '--quiet'], { quiet: true });
  }
  return { code: 0, output: '', note: 'no docker compose here, left out' };
};

const supplyChain = (part) => async () => {
  const [program, [script]] = node('scripts/supply-chain.mjs');
  const done = await run(program, [script, part], { quiet: true });
  return { ...done, note: /^note: (.+)$/m.exec(done.output)?.[1] };
};

const CHECKS = {
  types,
  lint: tool(
    'eslint/bin/eslint.js',
    '.',
    '--max-warnings',
    '0',
    '--cache',
    '--cache-location',
    'node_modules/.cache/eslint/',
  ),
  boundaries: tool(
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    'apps',
    'libs',
  ),
  'dead code': tool('knip/bin/knip.js', '--no-progress', '--no-config-hints'),
  formatting: tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  compose,
  decisions,
  access: tool('../scripts/access.mjs', '--check'),
  lockfile: supplyChain('lockfile'),
  licences: supplyChain('licences'),
  'bill of materials': supplyChain('bill'),
  audit: supplyChain('audit'),
};

let failed = 0;

const inLine = async (names) => {
  for (const name of names) {
    const started = Date.now();
    const { code, output, note } = await CHECKS[name]();
    process.stdout.write(
      `${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(17)} ${seconds(started)}${note ? ` (${note})` : ''}\n`,
    );
    if (code === 0) continue;
    failed += 1;
    process.stdout.write(`${output}\n`);
  }
};

// Linting reads the types that the first check builds, and takes longer than all the others together: it goes beside them.
const others = Object.keys(CHECKS).filter((name) => !['types', 'lint'].includes(name));
await inLine(['types']);
if (failed > 0) process.exit(1); // whatever follows would read types that are no more
await Promise.all([inLine(['lint']), inLine(others)]);
process.exit(failed === 0 ? 0 : 1);
