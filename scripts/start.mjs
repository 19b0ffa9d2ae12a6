// npm start: installs and builds what is missing, then serves everything on one port.
import { pathToFileURL } from 'node:url';
import { apiMain, build, checkNode, install } from './product.mjs';

checkNode();
await install();
await build();
process.argv = [process.execPath, apiMain, 'serve'];
await import(pathToFileURL(apiMain).href);
