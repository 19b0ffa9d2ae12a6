// npm run bench: public reads against a bare handler that runs the same SQL and answers the same bytes, in one run.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { build, checkNode, install, root } from './product.mjs';

checkNode();
await install();
await build();
await import(pathToFileURL(join(root, 'bench', 'bench.mjs')).href);
