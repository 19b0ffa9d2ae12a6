// npm run heed -- <command>: an operator command (without one, their list).
import { pathToFileURL } from 'node:url';
import { apiMain, build, checkNode, install, progressTo } from './product.mjs';

checkNode();
progressTo(process.stderr);
await install();
await build();
process.argv = [process.execPath, apiMain, ...(process.argv.length > 2 ? process.argv.slice(2) : ['help'])];
await import(pathToFileURL(apiMain).href);
