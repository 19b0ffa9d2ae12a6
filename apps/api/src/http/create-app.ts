import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DynamicModule, Type } from '@nestjs/common';
import compression from 'compression';
import { AppModule } from '../app.module';
import type { Env } from '../config/env';
import { OpenApiDocument } from '../modules/openapi/openapi-document';
import { bodyTypes } from './body-types';
import { forwardedWarning } from './forwarded-warning';
import { jsonBodies, safeInput } from './json-bodies';
import { JsonLog } from './json-log';
import { requestId } from './request-id';
import { requestLog } from './request-log';
import { securityHeaders } from './security-headers';
import { validationPipe } from './validation';

export interface HeedAppOptions {
  env: Env;
  /** PostgreSQL with the schema in place. */
  databaseUrl: string;
  /** Another root module, for tests of the skeleton itself. */
  root?: Type | DynamicModule;
}

/** The application as it is served, not yet listening: `main` and the tests go through the same door. */
export const createHeedApp = async ({ env, databaseUrl, root }: HeedAppOptions): Promise<NestExpressApplication> => {
  const app = await NestFactory.create<NestExpressApplication>(root ?? AppModule.of(env, databaseUrl), {
    logger: new JsonLog(env.LOG_LEVEL),
    bodyParser: false,
    abortOnError: false,
    forceCloseConnections: true,
  });
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('trust proxy', env.HEED_PROXIES);
  app.use(requestId, requestLog, ...securityHeaders(env.secure), compression());
  app.use(forwardedWarning(env), bodyTypes, jsonBodies, safeInput);
  app.useGlobalPipes(validationPipe());
  if (!root) app.get(OpenApiDocument, { strict: false }).describe(app);
  return app;
};
