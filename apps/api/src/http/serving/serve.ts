import type { NestExpressApplication } from '@nestjs/platform-express';
import { explain, OperatorError } from '../../database/operator-error';
import { lastNet } from '../problems/last-net';
import { createHeedApp, type HeedAppOptions } from './create-app';

const SENTENCES: Readonly<Record<string, (port: number) => string>> = {
  EADDRINUSE: (port) => `Port ${port} is taken by another program: stop it, or choose another with PORT=3001.`,
  EACCES: (port) => `Port ${port} may not be opened by this user: choose one above 1023 with PORT.`,
  EADDRNOTAVAIL: () => 'The address in HEED_HOST is not one of this machine.',
};

/** What went wrong with listening, in a sentence where we know one. */
export const listenProblem = (error: unknown, port: number): unknown => {
  const sentence = SENTENCES[error instanceof Error ? String(Reflect.get(error, 'code')) : ''];
  return sentence ? new OperatorError(sentence(port), { cause: error }) : error;
};

/** Starts listening. Closing the application lets running requests finish and ends idle connections. */
export const serve = async (options: HeedAppOptions): Promise<NestExpressApplication> => {
  const { PORT, HEED_HOST } = options.env;
  const app = await createHeedApp(options).catch((error: unknown) => {
    throw explain(error, options.databaseUrl);
  });
  try {
    await app.listen(PORT, HEED_HOST);
    lastNet();
    return app;
  } catch (error) {
    await app.close();
    throw listenProblem(error, PORT);
  }
};
