import { type INestApplication, Injectable } from '@nestjs/common';
import { ERROR_STATUS } from '@heed/contracts';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { describeContracts } from './contract-schemas';
import { allDeclarations } from './declarations';
import { completeOperation, METHODS } from './operations';
import { RouteFactsReader } from './route-facts';

/** RFC 9457, with our code and the fields at fault. */
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(ERROR_STATUS) },
    requestId: { type: 'string', format: 'uuid' },
    retryAfter: { type: 'integer' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'reason'],
        properties: { field: { type: 'string' }, reason: { type: 'string' }, params: { type: 'object' } },
      },
    },
  },
};

/** The API in OpenAPI 3.1, derived from controllers, request classes and their comments; made when first asked for. */
@Injectable()
export class OpenApiDocument {
  private app: INestApplication | null = null;
  private made: OpenAPIObject | null = null;

  constructor(private readonly routes: RouteFactsReader) {}

  /** The application that is described; Swagger wants the whole of it. */
  describe(app: INestApplication): void {
    this.app = app;
  }

  get(): OpenAPIObject {
    if (!this.app) throw new Error('no application to describe');
    this.made ??= this.make(this.app);
    return this.made;
  }

  private make(app: INestApplication): OpenAPIObject {
    const declarations = allDeclarations();
    describeContracts(declarations);
    const config = new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle('Heed')
      .setDescription(
        'Recommendations of human-rights bodies as trackable commitments, with the accounts of those who bear and watch them.',
      )
      .setVersion('1')
      .addCookieAuth('heed', { type: 'apiKey', in: 'cookie' }, 'session')
      .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'A personal token, `heed_…`.' }, 'token')
      .build();
    const operationIdFactory = (controller: string, method: string): string => `${controller}.${method}`;
    const document = SwaggerModule.createDocument(app, config, { operationIdFactory });
    const facts = this.routes.all();
    for (const path of Object.values(document.paths)) {
      for (const method of METHODS) {
        const operation = path[method];
        const key = operation?.operationId ?? '';
        const known = facts.get(key);
        if (operation && known) path[method] = completeOperation(method, operation, known, declarations.get(key));
      }
    }
    document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: PROBLEM } };
    return document;
  }
}
