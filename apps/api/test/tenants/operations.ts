import type { HeedUnderTest } from '../app';

export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With the names of its parameters in braces. */
  readonly path: string;
  /** `public`, or the action of the access rules. */
  readonly access: string;
  readonly headers: readonly string[];
  readonly queries: readonly string[];
  readonly body: Schema | null;
  readonly csv: boolean;
}

/** As much of JSON Schema as our document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

export interface Api {
  readonly operations: readonly Operation[];
  readonly schemas: Readonly<Record<string, Schema>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
}

interface RawOperation {
  readonly operationId: string;
  readonly 'x-access': string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const named = (operation: RawOperation, place: string): string[] =>
  (operation.parameters ?? []).filter((one) => one.in === place).map(({ name }) => name);

/** Every operation that the served OpenAPI document names; Swagger also lists the portal's pages nowhere, so neither do we. */
export const apiOf = async (heed: HeedUnderTest): Promise<Api> => {
  const { body } = await heed.anyone().get('/api/openapi.json');
  const paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>> = body.paths;
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      return {
        id: operation.operationId,
        method,
        path,
        access: operation['x-access'],
        headers: named(operation, 'header'),
        queries: named(operation, 'query'),
        body: Object.values(operation.requestBody?.content ?? {})[0]?.schema ?? null,
        csv: JSON.stringify(operation.responses['200'] ?? {}).includes('text/csv'),
      };
    }),
  );
  return { operations, schemas: body.components.schemas };
};

/** The address with its parameters filled in; those without a value get one that is nowhere. */
export const addressOf = ({ path }: Operation, parameters: Readonly<Record<string, string>>): string =>
  path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(parameters[name] ?? NOWHERE));

/** An id that nothing has. */
export const NOWHERE = '0190a000-0000-7000-8000-00000000dead';
