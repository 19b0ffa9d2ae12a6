import { resolve } from 'node:path';

/** What `npm run build -w @heed/web` wrote; the same depth from `src` and from `dist`. */
export const WEB_BUILD = resolve(__dirname, '../../../../web/dist');
