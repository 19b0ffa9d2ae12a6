import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';

export const root = path.dirname(fileURLToPath(import.meta.url));
const library = (name) => ({
  find: `@heed/${name}`,
  replacement: path.resolve(root, `../../libs/${name}/src/index.ts`),
});

/** What the three builds have in common: libraries from source, no inlined assets (the CSP allows no data: styles). */
export const sharedConfig = {
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [react()],
  resolve: { alias: ['domain', 'contracts', 'messages'].map(library), dedupe: ['react', 'react-dom'] },
  build: { target: 'es2022', emptyOutDir: true, assetsInlineLimit: 0, reportCompressedSize: false },
};
