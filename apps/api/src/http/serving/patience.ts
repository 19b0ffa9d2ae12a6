import type { Server } from 'node:http';

/** How long, in milliseconds, a client may take. */
export interface Patience {
  /** For the request's headers. */
  headers: number;
  /** For the whole request, body included. */
  request: number;
}

/**
 * A line held open with a byte now and then costs a connection (OWASP, slow HTTP attacks). Headers fit in one packet or
 * few; a file of 25 MB takes three and a half minutes on a line of 1 Mbit/s.
 */
export const PATIENCE = { headers: 20_000, request: 300_000 } satisfies Patience;

/** Whoever takes longer is answered 408 and cut off, by Node itself. */
export const limitPatience = (server: Pick<Server, 'headersTimeout' | 'requestTimeout'>, patience: Patience): void => {
  server.headersTimeout = patience.headers;
  server.requestTimeout = patience.request;
};
