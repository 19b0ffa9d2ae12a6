import fs from 'node:fs';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { build } from 'vite';
import { root } from './vite.shared.mjs';
import { portalConfig } from './vite.portal.config.mjs';
import { serverConfig } from './vite.server.config.mjs';
import { workspaceConfig } from './vite.workspace.config.mjs';

const step = async (name, config) => {
  const started = Date.now();
  await build(config);
  process.stdout.write(`${name}: built in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
};

const brotli = promisify(zlib.brotliCompress);

/** Scripts and style sheets keep their content under their name: packed once here, as tightly as no request could wait for. */
const pack = async (folder) => {
  const names = fs.readdirSync(folder, { recursive: true }).filter((name) => /\.(js|css)$/.test(name));
  await Promise.all(
    names.map(async (name) => {
      const file = `${folder}/${name}`;
      fs.writeFileSync(`${file}.br`, await brotli(fs.readFileSync(file)));
    }),
  );
};

await step('portal client', portalConfig);
await step('portal server', serverConfig());
if (fs.existsSync(`${root}/src/workspace/main.tsx`)) await step('workspace', workspaceConfig);
else process.stdout.write('workspace: no src/workspace/main.tsx, left out\n');
for (const folder of ['portal', 'workspace'].map((name) => `${root}/dist/${name}`).filter(fs.existsSync))
  await pack(folder);
