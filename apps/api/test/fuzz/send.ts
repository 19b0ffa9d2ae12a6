import { Agent, request } from 'node:http';
import type { FuzzRequest } from './requests';

export interface Answer {
  status: number;
  text: string;
  ms: number;
}

const PATIENCE_MS = 120_000;
/** More than any problem or page; of a whole list as a file the rest is left, as by a reader who goes away. */
const ENOUGH = 400_000;

export const keepingConnections = (): Agent => new Agent({ keepAlive: true, maxSockets: 8 });

/** As written: no client that mends addresses, headers or bodies stands between. A closed connection is status 0. */
export const send = (
  agent: Agent,
  url: string,
  fuzzed: FuzzRequest,
  credentials: Record<string, string>,
): Promise<Answer> =>
  new Promise((resolve) => {
    const started = performance.now();
    const { method, target, headers, body } = fuzzed;
    const { hostname, port } = new URL(url);
    const length = body.length > 0 ? { 'Content-Length': String(body.length) } : {};
    const all = { ...headers, ...length, ...credentials };
    const asked = request(
      { agent, hostname, port, method, path: target, headers: all, timeout: PATIENCE_MS },
      (answer) => {
        const parts: Buffer[] = [];
        const done = (): void =>
          resolve({
            status: answer.statusCode ?? 0,
            text: Buffer.concat(parts).toString('utf8'),
            ms: performance.now() - started,
          });
        let taken = 0;
        answer.on('data', (part: Buffer) => {
          parts.push(part);
          taken += part.length;
          if (taken > ENOUGH) answer.destroy();
        });
        answer.once('close', done);
        answer.once('end', done);
        answer.once('error', done);
      },
    );
    const failed = (error: Error): void => {
      // The server closed an idle connection in the moment it was used again: sent once more, on a new one.
      if (asked.reusedSocket && /ECONNRESET|EPIPE|hang up/.test(error.message))
        resolve(send(agent, url, fuzzed, credentials));
      else resolve({ status: 0, text: error.message, ms: performance.now() - started });
    };
    asked.once('timeout', () => asked.destroy(new Error('no answer in time')));
    asked.once('error', failed);
    asked.end(body);
  });
