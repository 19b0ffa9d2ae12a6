import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DynamicModule, Type } from '@nestjs/common';
import compression from 'compression';
import { AppModule } from '../../app.module';
import type { Env } from '../../config/env';
import { OpenApiDocument } from '../../modules/openapi/openapi-document';
import { bodyTypes } from '../bodies/body-types';
import { forwardedWarning } from './forwarded-warning';
import { jsonBodies, safeInput } from '../bodies/json-bodies';
import { JsonLog } from '../logging/json-log';
import { ceiling } from '../limits/ceiling';
import { RequestLimits } from '../limits/request-limits';
import { openReads } from '../headers/open-reads';
import { limitPatience, PATIENCE } from './patience';
import { requestId } from '../logging/request-id';
import { requestLog } from '../logging/request-log';
import { Routes } from '../access/routes';
import { securityHeaders } from '../headers/security-headers';
import { validationPipe } from '../bodies/validation';

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
  limitPatience(app.getHttpServer(), PATIENCE);
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('trust proxy', env.HEED_PROXIES);
  app.use(requestId, requestLog, ...securityHeaders(env.secure), compression());
  app.use(openReads(app.get(Routes, { strict: false }).all()), ceiling(app.get(RequestLimits, { strict: false })));
  app.use(forwardedWarning(env), bodyTypes, jsonBodies, safeInput);
  app.useGlobalPipes(validationPipe());
  if (!root) app.get(OpenApiDocument, { strict: false }).describe(app);
  return app;
};
