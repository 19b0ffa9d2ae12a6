import { createHeedApp } from '../http/serving/create-app';
import { OpenApiDocument } from '../modules/openapi/openapi-document';
import { type Command, say } from './command';
import { databaseOf } from './database-of';

export const openapiCommand: Command = {
  summary: 'prints the OpenAPI document, as served at /api/openapi.json',
  async run(env) {
    const database = await databaseOf(env);
    try {
      env.LOG_LEVEL = 'error'; // standard output is the document
      const app = await createHeedApp({ env, databaseUrl: database.url });
      await app.init();
      say(JSON.stringify(app.get(OpenApiDocument, { strict: false }).get(), null, 2));
      await app.close();
    } finally {
      await database.stop();
    }
  },
};
