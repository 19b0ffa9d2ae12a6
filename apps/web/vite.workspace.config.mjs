import { root, sharedConfig } from './vite.shared.mjs';

// A file of a few hundred bytes costs about a kilobyte to ask for: what lists and accounts are drawn with is one.
const codeSplitting = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: 'records',
      test: /libs[\\/]domain|src[\\/](ui|lib|workspace[\\/](lib(?![\\/]form-rules)|components))[\\/]/,
    },
  ],
};

/** The members' single-page application under /workspace/. */
export const workspaceConfig = {
  ...sharedConfig,
  base: '/workspace/',
  build: {
    ...sharedConfig.build,
    outDir: `${root}/dist/workspace`,
    manifest: true,
    rolldownOptions: { output: { codeSplitting } },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
};

export default workspaceConfig;
