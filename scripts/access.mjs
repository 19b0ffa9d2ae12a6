// npm run access: writes docs/access.md from the table of access; --check says whether the file still agrees with it.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import prettier from 'prettier';
import { accessDocument, countOfDecisions } from './access/document.mjs';
import { checkNode, install, node, root, run } from './product.mjs';

checkNode();
await install();
const [program, [compiler]] = node('node_modules/typescript/bin/tsc');
const built = await run(program, [compiler, '-b', 'libs/domain'], { quiet: true });
if (built.code !== 0) {
  process.stdout.write(built.output);
  process.exit(1);
}

const file = join(root, 'docs', 'access.md');
const domain = createRequire(import.meta.url)('@heed/domain');
const options = await prettier.resolveConfig(file);
const document = await prettier.format(accessDocument(domain), { ...options, filepath: file });

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') === document) process.exit(0);
  process.stdout.write(
    'docs/access.md is not what the table of access says: run npm run access and read what changed.\n',
  );
  process.exit(1);
}
writeFileSync(file, document);
process.stdout.write(`docs/access.md: ${domain.ACTIONS.length} actions, ${countOfDecisions(domain)} decisions\n`);
