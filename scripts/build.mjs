// npm run build: compiles and bundles, whether or not anything changed.
import { build, checkNode, install } from './product.mjs';

checkNode();
await install();
await build({ always: true });
