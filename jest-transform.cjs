// One Jest transformer: our TypeScript through swc; packages in node_modules only where they are ESM,
// because Jest on Node 20 cannot load an ES module from CommonJS (docs/adr).
const path = require('node:path');
const fs = require('node:fs');
const crypto = require('node:crypto');
const { createTransformer } = require('@swc/jest');

const commonjs = { module: { type: 'commonjs' } };
const decorated = createTransformer({
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2022',
    keepClassNames: true,
  },
  ...commonjs,
  sourceMaps: 'inline',
});
const tsx = createTransformer({
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    target: 'es2022',
  },
  ...commonjs,
  sourceMaps: 'inline',
});
const esmDependency = createTransformer({ jsc: { parser: { syntax: 'ecmascript' }, target: 'es2022' }, ...commonjs });

const memo = new Map();
const inEsmPackage = (folder) => {
  if (memo.has(folder)) return memo.get(folder);
  const manifest = path.join(folder, 'package.json');
  const parent = path.dirname(folder);
  const answer = fs.existsSync(manifest)
    ? JSON.parse(fs.readFileSync(manifest, 'utf8')).type === 'module'
    : parent !== folder && inEsmPackage(parent);
  memo.set(folder, answer);
  return answer;
};
const fromPackages = (file) => file.split(path.sep).includes('node_modules');
const pick = (file) => {
  if (!fromPackages(file)) return file.endsWith('x') ? tsx : /\.[cm]?ts$/.test(file) ? decorated : null;
  if (file.endsWith('.mjs') || (!file.endsWith('.cjs') && inEsmPackage(path.dirname(file)))) return esmDependency;
  return null;
};

module.exports = {
  process: (source, file, options) => pick(file)?.process(source, file, options) ?? { code: source },
  getCacheKey: (source, file) => {
    const chosen = pick(file);
    const kind = chosen === esmDependency ? 'd' : chosen ? 'a' : 'r';
    return crypto.createHash('sha1').update(`${kind}${file}\0${source}v1`).digest('hex');
  },
};
