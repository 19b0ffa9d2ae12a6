import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MEMORY_WATCH_MILLISECONDS, READING_LIMITS, type ReadingLimits } from './reading-limits';
import type { ProcessFailure } from './reading-outcome';
import { packRequest, type ReaderRequest } from './reading-request';
import { residentMemory } from './resident-memory';

// The compiled file, also where this one runs from its source (tests build first).
const COMPILED = join(__dirname, '..', '..', '..', '..', 'dist', 'modules', 'imports', 'reading-process');
const ENTRY = join(COMPILED, 'read-one-file.process.js');
/** Room for what Node prints when memory runs out, whose first line says so. */
const LAST_WORDS = 20_000;

// No writing, no programs, no threads; by its older name in Node 20.
const withoutRights = (): string[] => {
  const flag = ['--permission', '--experimental-permission'].find((name) =>
    process.allowedNodeEnvironmentFlags.has(name),
  );
  return flag ? [flag, '--allow-fs-read=*'] : [];
};

/** Nothing of our environment but what Windows needs to start a program at all. */
const bareEnvironment = (): Record<string, string> =>
  process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] ?? '' } : {};

const start = ({ heapMegabytes }: ReadingLimits): ChildProcess =>
  spawn(process.execPath, [`--max-old-space-size=${heapMegabytes}`, ...withoutRights(), ENTRY], {
    cwd: tmpdir(),
    env: bareEnvironment(),
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });

/** Ends the process for the first reason given, and remembers it. */
class Verdict {
  failure: ProcessFailure | null = null;

  constructor(private readonly child: ChildProcess) {}

  end(failure: ProcessFailure): void {
    this.failure ??= failure;
    this.child.kill('SIGKILL');
  }
}

const watch = (child: ChildProcess, verdict: Verdict, limits: ReadingLimits): (() => void) => {
  const clock = setTimeout(() => verdict.end('too-slow'), limits.milliseconds);
  const memory = setInterval(() => {
    if (child.pid === undefined) return;
    void residentMemory(child.pid).then((bytes) => {
      if (bytes > limits.bytes) verdict.end('out-of-memory');
    });
  }, MEMORY_WATCH_MILLISECONDS);
  return () => {
    clearTimeout(clock);
    clearInterval(memory);
  };
};

const collect = (child: ChildProcess, verdict: Verdict, { answerBytes }: ReadingLimits) => {
  const parts: Buffer[] = [];
  let [size, said] = [0, ''];
  child.stderr?.on('data', (part: Buffer) => (said = (said + part.toString('utf8')).slice(-LAST_WORDS)));
  const channel = child.stdio[3];
  if (channel && 'on' in channel)
    channel.on('data', (part: Buffer) => {
      size += part.length;
      if (size > answerBytes) verdict.end('too-large');
      else parts.push(part);
    });
  return { answer: () => Buffer.concat(parts), said: () => said };
};

/** The heap's own limit ends the process by an abort, with these words. */
const outOfMemory = (said: string): boolean => /out of memory|heap limit|allocation failed/i.test(said);

const send = (child: ChildProcess, request: Buffer): void => {
  child.stdin?.on('error', () => undefined); // it ended before it had taken everything: its end says why
  child.stdin?.end(request);
};

/** What the process gave, or why it gave nothing. */
export type ReaderAnswer =
  | { readonly answer: Buffer; readonly failure: null }
  | { readonly answer: null; readonly failure: ProcessFailure; readonly detail: string };

export interface ReaderOptions {
  readonly signal?: AbortSignal;
  readonly limits?: ReadingLimits;
}

/** Runs the readers in a process of its own: bounded in time, memory and answer, with an empty environment. It never throws. */
export const runReader = (
  request: ReaderRequest,
  { signal, limits = READING_LIMITS }: ReaderOptions = {},
): Promise<ReaderAnswer> =>
  new Promise((resolve) => {
    const child = start(limits);
    const verdict = new Verdict(child);
    const unwatch = watch(child, verdict, limits);
    const heard = collect(child, verdict, limits);
    const cancel = (): void => verdict.end('stopped');
    const fail = (failure: ProcessFailure, detail = heard.said()): void => resolve({ answer: null, failure, detail });
    signal?.addEventListener('abort', cancel);
    child.once('error', (error) => fail('broken-file', error.message));
    child.once('close', (code) => {
      unwatch();
      signal?.removeEventListener('abort', cancel);
      if (verdict.failure) fail(verdict.failure);
      else if (code === 0) resolve({ answer: heard.answer(), failure: null });
      else fail(outOfMemory(heard.said()) ? 'out-of-memory' : 'broken-file');
    });
    if (signal?.aborted) cancel();
    send(child, packRequest(request));
  });
