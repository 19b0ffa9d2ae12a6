import fs from 'node:fs';
import { root, sharedConfig } from './vite.shared.mjs';

/** Names of the hashed files that the client build wrote; the pages link to them. */
const assets = () => {
  const manifest = JSON.parse(fs.readFileSync(`${root}/dist/portal/manifest.json`, 'utf8'));
  const entry = Object.values(manifest).find((chunk) => chunk.isEntry);
  return { script: `/assets/${entry.file}`, styles: (entry.css ?? []).map((file) => `/assets/${file}`) };
};

/** The portal's pages as one CommonJS file, React inside; built after the portal's client. */
export const serverConfig = () => ({
  ...sharedConfig,
  define: { PORTAL_ASSETS: JSON.stringify(assets()), 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true, target: 'node' },
  build: {
    ...sharedConfig.build,
    ssr: `${root}/src/portal/render.tsx`,
    outDir: `${root}/dist/portal-server`,
    minify: false,
    rolldownOptions: { output: { format: 'cjs', entryFileNames: 'render.cjs', codeSplitting: false } },
  },
});

export default serverConfig;
