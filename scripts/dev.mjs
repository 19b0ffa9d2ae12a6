// npm run dev: serves, compiles and restarts on every change of the API or a lib, bundles again on every change of the web.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { apiMain, build, checkNode, install, node, npm, root } from './product.mjs';

const QUIET_MS = 300;

checkNode();
await install();
await build();

const start = ([program, parameters, options = {}], ...more) =>
  spawn(program, [...parameters, ...more], { cwd: root, stdio: 'inherit', ...options });

const children = [
  start(node('node_modules/typescript/bin/tsc'), '-b', '--watch', '--preserveWatchOutput'),
  start([process.execPath, ['--watch', '--watch-preserve-output', apiMain, 'serve']]),
];

let waiting;
let bundling = false;
const bundle = () => {
  if (bundling) return rebundle();
  bundling = true;
  start(npm(['run', 'build', '-w', '@heed/web'])).once('exit', () => (bundling = false));
};
const rebundle = () => {
  clearTimeout(waiting);
  waiting = setTimeout(bundle, QUIET_MS);
};
for (const place of ['apps/web/src', 'libs/messages/src', 'libs/domain/src', 'libs/contracts/src']) {
  watch(join(root, place), { recursive: true }, rebundle);
}

// The terminal sends Ctrl-C to all of them; here it is enough to wait until they have gone.
const gone = Promise.all(children.map((child) => new Promise((resolve) => child.once('exit', resolve))));
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => children.forEach((child) => child.kill('SIGTERM')));
await gone;
process.exit(0);
