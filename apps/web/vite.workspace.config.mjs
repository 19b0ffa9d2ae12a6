import { root, sharedConfig } from './vite.shared.mjs';

/** The members' single-page application under /workspace/. */
export const workspaceConfig = {
  ...sharedConfig,
  base: '/workspace/',
  build: { ...sharedConfig.build, outDir: `${root}/dist/workspace`, manifest: true },
  server: { proxy: { '/api': 'http://localhost:3000' } },
};

export default workspaceConfig;
