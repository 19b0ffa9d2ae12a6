// npm run fuzz [requests] [seed]: every operation of the served OpenAPI document, 20,000 requests that nobody in their
// right mind sends, against the built product in a process of its own; prints what came of them.
import { jestOnBuild } from './product.mjs';

const [requests = '20000', seed] = process.argv.slice(2);
const environment = { HEED_FUZZ_REQUESTS: requests, ...(seed ? { HEED_FUZZ_SEED: seed } : {}) };
const { code } = await jestOnBuild(['test/fuzz/', '--selectProjects', 'api'], environment);
process.exit(code);
