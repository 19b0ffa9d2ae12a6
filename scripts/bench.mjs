// npm run bench: public reads against a bare handler that runs the same SQL and answers the same bytes, in one run.
// npm run bench -- rls: members' requests with row-level security against the same without, in one run.
// npm run bench -- audit: a trail of a million entries, verified.
// npm run bench -- sign-in: refused sign-ins of known and of unknown accounts.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { build, checkNode, install, root } from './product.mjs';

checkNode();
await install();
await build();
const OTHERS = { audit: 'audit.mjs', rls: 'rls.mjs', 'sign-in': 'sign-in-time.mjs' };
await import(pathToFileURL(join(root, 'bench', OTHERS[process.argv[2]] ?? 'bench.mjs')).href);
