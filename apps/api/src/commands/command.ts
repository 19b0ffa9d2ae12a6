import type { Env } from '../config/env';

export type Command = {
  /** For the list that `help` prints. */
  summary: string;
  /** `given`: what stands after the command's name. */
  run(env: Env, given: readonly string[]): Promise<void>;
};

/** For the person who waits; the log of requests is another thing. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);
