import { root, sharedConfig } from './vite.shared.mjs';

/** Style sheet and islands of the public portal, with hashed names. */
export const portalConfig = {
  ...sharedConfig,
  base: '/assets/',
  publicDir: `${root}/src/portal/public`,
  build: {
    ...sharedConfig.build,
    outDir: `${root}/dist/portal`,
    assetsDir: '.',
    manifest: 'manifest.json',
    modulePreload: false,
    rolldownOptions: { input: { portal: `${root}/src/portal/islands.ts` } },
  },
};

export default portalConfig;
