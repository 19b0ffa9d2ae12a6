import fs from 'node:fs';
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

await step('portal client', portalConfig);
await step('portal server', serverConfig());
if (fs.existsSync(`${root}/src/workspace/main.tsx`)) await step('workspace', workspaceConfig);
else process.stdout.write('workspace: no src/workspace/main.tsx, left out\n');
