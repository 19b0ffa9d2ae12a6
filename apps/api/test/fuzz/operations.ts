/** What of a JSON schema the fuzzer makes values from. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  maxLength?: number;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  schema?: Schema;
}

export interface Operation {
  /** `GET /api/v1/commitments/{id}` */
  name: string;
  method: string;
  path: string;
  parameters: Parameter[];
  body: Schema | null;
}

export interface Described {
  operations: Operation[];
  schemas: Record<string, Schema>;
}

interface Content {
  content?: Record<string, { schema?: Schema }>;
}

interface Document {
  paths: Record<string, Record<string, { parameters?: Parameter[]; requestBody?: Content }>>;
  components?: { schemas?: Record<string, Schema> };
}

/** Pages that read an address as well, though no document lists them. */
const PAGES = [
  '/',
  '/countries',
  '/countries/{id}',
  '/documents/{id}',
  '/recommendations',
  '/recommendations/{id}',
  '/commitments',
  '/commitments/{id}',
  '/accounts',
  '/search',
  '/pledges',
  '/assets/{id}',
  '/workspace/{id}',
];

/** What is fuzzed beside the operations of the document. */
export const BESIDE_THE_DOCUMENT: readonly string[] = PAGES.map((path) => `GET ${path}`);

const query = (name: string): Parameter => ({ name, in: 'query', schema: { type: 'string' } });
const pages = (): Operation[] =>
  PAGES.map((path) => ({
    name: `GET ${path}`,
    method: 'GET',
    path,
    parameters: ['q', 'after', 'asOf', 'lang', 'country', 'status', 'sort', 'limit', 'theme'].map(query),
    body: null,
  }));

/** Every operation of the served document: what is added to the API is fuzzed without a word here. */
export const describedAt = async (url: string): Promise<Described> => {
  const document: Document = await (await fetch(`${url}/api/openapi.json`)).json();
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      parameters,
      body: requestBody?.content?.['application/json']?.schema ?? null,
    })),
  );
  return { operations: [...operations, ...pages()], schemas: document.components?.schemas ?? {} };
};
