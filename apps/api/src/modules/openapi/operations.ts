import { STATUS_CODES } from 'node:http';
import { ERROR_STATUS, type ErrorCode } from '@heed/contracts';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Declaration } from './declarations';
import type { RouteFacts } from './route-facts';

type PathItem = OpenAPIObject['paths'][string];
export type Operation = NonNullable<PathItem['get']>;
type Responses = Operation['responses'];

export const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
export type Method = (typeof METHODS)[number];

const header = (name: string, description: string, pattern?: string) => ({
  name,
  in: 'header' as const,
  required: true,
  description,
  schema: { type: 'string', ...(pattern ? { pattern } : {}) },
});

const CSRF = header('X-CSRF-Token', 'The `csrfToken` of the session.');
const CSRF_OF_SESSION = { ...CSRF, required: false, description: `${CSRF.description} A personal token needs none.` };
const IF_MATCH = header(
  'If-Match',
  'The version that was read, in quotation marks, as its `ETag` gave it.',
  '^"[1-9][0-9]*"$',
);
const IDEMPOTENCY = header(
  'Idempotency-Key',
  'A value of your own, so that a repeated request is done once.',
  '^[!-~]{8,200}$',
);

/** The refusals that follow from what a route takes; any route can also fail with 500 and 503. */
const refusals = (method: Method, operation: Operation, facts: RouteFacts): ErrorCode[] => {
  const parameters = operation.parameters ?? [];
  const takesInput = operation.requestBody !== undefined || parameters.some((one) => 'in' in one && one.in === 'query');
  const byPath = parameters.some((one) => 'in' in one && one.in === 'path');
  const member = facts.access !== 'public';
  return [
    ...(takesInput ? (['request.malformed', 'request.invalid', 'request.unknown_field'] as const) : []),
    ...(member ? (['session.required', 'access.denied'] as const) : []),
    ...(method === 'get' ? [] : (['csrf.invalid'] as const)),
    ...(byPath ? (['not_found'] as const) : []),
    ...(facts.ifMatch ? (['version.required', 'version.stale'] as const) : []),
    ...(facts.idempotent ? (['idempotency.other_body'] as const) : []),
    'server.failed',
    'database.unavailable',
  ];
};

const problems = (codes: readonly ErrorCode[]): Responses => {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of codes) byStatus.set(ERROR_STATUS[code], [...(byStatus.get(ERROR_STATUS[code]) ?? []), code]);
  const schema = { $ref: '#/components/schemas/Problem' };
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      String(status),
      {
        description: `${STATUS_CODES[status] ?? ''}: ${same.join(', ')}`,
        content: { 'application/problem+json': { schema } },
      },
    ]),
  );
};

/** A file, a list that is also a spreadsheet, or a record. */
const contentOf = (type: string, csv: boolean) => {
  if (type === 'StreamableFile')
    return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
  const json = { 'application/json': { schema: { type: 'object', title: type } } };
  return csv ? { ...json, 'text/csv': { schema: { type: 'string' } } } : json;
};

/** The type that the controller declares stands for the answer; its fields are those of the type in the contracts. */
const answers = (responses: Responses, type: string | undefined, csv: boolean): Responses =>
  Object.fromEntries(
    Object.entries(responses).map(([status, response]) => {
      if (type === undefined) return [status, { ...response, description: STATUS_CODES[status] ?? '' }];
      if (type === 'void') return [status, { description: STATUS_CODES[status] ?? '' }];
      return [status, { ...response, description: type, content: contentOf(type, csv) }];
    }),
  );

/** A browser's session, or a personal token with the scope (OpenAPI 3.1 lets any scheme name what it has to hold). */
const securityOf = ({ scope }: RouteFacts): Record<string, string[]>[] => [
  { session: [] },
  ...(scope ? [{ token: [scope] }] : []),
];

/** One operation with what the decorators and the doc comments of its route say. */
export const completeOperation = (
  method: Method,
  operation: Operation,
  facts: RouteFacts,
  declaration: Declaration | undefined,
): Operation => {
  const headers = [
    ...(method !== 'get' && facts.access !== 'public' ? [facts.scope ? CSRF_OF_SESSION : CSRF] : []),
    ...(facts.ifMatch ? [IF_MATCH] : []),
    ...(facts.idempotent ? [IDEMPOTENCY] : []),
  ];
  return {
    ...operation,
    operationId: operation.operationId?.replace('Controller.', '.') ?? '',
    ...(declaration?.doc ? { summary: declaration.doc } : {}),
    parameters: [...(operation.parameters ?? []), ...headers],
    responses: {
      ...answers(operation.responses, declaration?.type, facts.csv),
      ...problems(refusals(method, operation, facts)),
    },
    ...(facts.access === 'public' ? {} : { security: securityOf(facts) }),
    ...{ 'x-access': facts.access },
  };
};
