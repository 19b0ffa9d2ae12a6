import type { LoggerService } from '@nestjs/common';
import pino, { type DestinationStream, type Logger } from 'pino';
import { currentScope } from '../request-scope';

type Level = 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal';

/** What Nest says of every module and route while it starts. */
const BOOT: readonly string[] = [
  'InstanceLoader',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
  'NestApplication',
];

/** One JSON object a line on standard output, with the request id. Callers pass facts about the work, never about people. */
export class JsonLog implements LoggerService {
  private readonly pino: Logger;

  constructor(level: string, destination: DestinationStream = pino.destination(1)) {
    const options = {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label: string) => ({ level: label }) },
      mixin: () => {
        const scope = currentScope();
        return scope ? { requestId: scope.requestId } : {};
      },
    };
    this.pino = pino(options, destination);
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write(BOOT.includes(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  setLogLevels(): void {
    // LOG_LEVEL decides; Nest's own switch has no say.
  }

  private write(level: Level, message: unknown, rest: readonly unknown[]): void {
    const last = rest.at(-1);
    const from = typeof last === 'string' ? { from: last } : {};
    if (message instanceof Error) this.pino[level]({ ...from, ...factsOf(message) });
    else if (typeof message === 'object' && message !== null) this.pino[level]({ ...from, ...message });
    else this.pino[level](from, String(message));
  }
}

/** A driver's error carries parameters and row values; only what locates the fault is kept. */
const factsOf = (error: Error): Record<string, unknown> => {
  const cause: unknown = Reflect.get(error, 'driverError') ?? error;
  const sqlState: unknown = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'code') : undefined;
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  const words = sqlState === undefined ? { message: error.message } : {}; // a message of the database quotes values
  return {
    error: error.name,
    ...words,
    ...(typeof sqlState === 'string' ? { sqlState } : {}),
    stack: frames.slice(0, 12),
  };
};
