import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadingContext } from '@heed/documents';
import { MEMORY_WATCH_MILLISECONDS, READING_LIMITS, type ReadingLimits } from './reading-limits';
import { endedBy, isReading, outcomeOf, type ProcessFailure, type ReadingOutcome } from './reading-outcome';
import { packRequest } from './reading-request';
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
  return { answer: () => Buffer.concat(parts).toString('utf8'), said: () => said };
};

const parsed = (text: string): ReadingOutcome => {
  const reading: unknown = JSON.parse(text);
  return isReading(reading) ? outcomeOf(reading) : endedBy('broken-file', 'an answer that is no reading');
};

/** The heap's own limit ends the process by an abort, with these words. */
const outOfMemory = (said: string): boolean => /out of memory|heap limit|allocation failed/i.test(said);

const send = (child: ChildProcess, request: Buffer): void => {
  child.stdin?.on('error', () => undefined); // it ended before it had taken everything: its end says why
  child.stdin?.end(request);
};

/**
 * Reads one file in a process of its own: bounded in time, memory and answer, with an empty environment. Whatever the
 * bytes do there, the answer is an outcome; it never throws.
 */
export const readInProcess = (
  bytes: Uint8Array,
  context: ReadingContext,
  { signal, limits = READING_LIMITS }: { signal?: AbortSignal; limits?: ReadingLimits } = {},
): Promise<ReadingOutcome> =>
  new Promise((resolve) => {
    const child = start(limits);
    const verdict = new Verdict(child);
    const unwatch = watch(child, verdict, limits);
    const heard = collect(child, verdict, limits);
    const cancel = (): void => verdict.end('stopped');
    signal?.addEventListener('abort', cancel);
    child.once('error', (error) => resolve(endedBy('broken-file', error.message)));
    child.once('close', (code) => {
      unwatch();
      signal?.removeEventListener('abort', cancel);
      if (verdict.failure) resolve(endedBy(verdict.failure, heard.said()));
      else if (code === 0) resolve(parsed(heard.answer()));
      else resolve(endedBy(outOfMemory(heard.said()) ? 'out-of-memory' : 'broken-file', heard.said()));
    });
    if (signal?.aborted) cancel();
    send(child, packRequest(bytes, context));
  });
