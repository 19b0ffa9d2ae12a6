import { randomUUID } from 'node:crypto';
import { addressOf, type Api, type Operation, type Schema } from './operations';
import type { Agent } from './world';

// Tried in turn where a value has to match a pattern.
const SAMPLES = ['123456', 'x'.repeat(43), '2026-01-01', 'AUS', 'QMA', 'a'.repeat(64), '1', 'a-key', 'A text'];

/** What a field of this name has to be for the request to get as far as the rules. */
export type KnownFields = Readonly<Record<string, unknown>>;

const textOf = ({ format, pattern, minLength = 0, maxLength = 200 }: Schema): string => {
  if (format === 'uuid') return randomUUID();
  if (format === 'email') return `${randomUUID()}@example.org`;
  if (format === 'date') return '2026-01-01';
  if (format === 'uri') return 'https://example.org/';
  if (pattern) return SAMPLES.find((sample) => new RegExp(pattern, 'u').test(sample)) ?? SAMPLES[0] ?? '';
  return 'A text that is long enough to be taken for one. '
    .repeat(2)
    .padEnd(minLength, '.')
    .slice(0, Math.max(maxLength, 1))
    .trimEnd();
};

const valueOf = (api: Api, schema: Schema, known: KnownFields): unknown => {
  if (schema.$ref) return bodyOf(api, api.schemas[schema.$ref.replace(/.*\//, '')] ?? {}, known);
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'array') return schema.items ? [valueOf(api, schema.items, known)] : [];
  if (schema.type === 'object') return bodyOf(api, schema, known);
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 1, 1);
  return schema.type === 'boolean' ? true : textOf(schema);
};

/** A body that its contract accepts: what is required, and what is known by name. */
export const bodyOf = (api: Api, schema: Schema, known: KnownFields): Record<string, unknown> => {
  if (schema.$ref) return bodyOf(api, api.schemas[schema.$ref.replace(/.*\//, '')] ?? {}, known);
  const wanted = Object.entries(schema.properties ?? {}).filter(
    ([name]) => schema.required?.includes(name) === true || name in known,
  );
  return Object.fromEntries(
    wanted.map(([name, field]) => [name, name in known ? known[name] : valueOf(api, field, known)]),
  );
};

// A file comes as multipart: its body is not in the document's words.
const takesFile = ({ path, method }: Operation): boolean =>
  method === 'post' && /\/(evidence|imports|lists)$/.test(path);

/** What a request brings beside its address. */
interface Circumstances {
  readonly known?: KnownFields | undefined;
  readonly query?: Readonly<Record<string, string>> | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** One request that is right in every formal respect. */
export const send = async (
  agent: Agent,
  api: Api,
  operation: Operation,
  parameters: Readonly<Record<string, string>>,
  { known = {}, query = {}, headers: given = {} }: Circumstances = {},
): Promise<Answer> => {
  const request = agent[operation.method](addressOf(operation, parameters)).query(query).set(given).redirects(0);
  if (operation.headers.includes('If-Match')) request.set('If-Match', '"1"');
  if (operation.headers.includes('Idempotency-Key')) request.set('Idempotency-Key', randomUUID());
  if (takesFile(operation)) {
    request.attach('file', Buffer.from('Bring the law before parliament.\n'), 'a-file.txt');
    if (operation.path.endsWith('/evidence')) request.field('title', 'A file');
  } else if (operation.body) {
    request.send(bodyOf(api, operation.body, known));
  }
  if (/\.(xlsx|docx)$/.test(operation.path)) request.responseType('blob');
  const { status, text, body, headers } = await request.buffer(true);
  return {
    status,
    headers,
    text: typeof text === 'string' && text !== '' ? text : Buffer.isBuffer(body) ? body.toString('latin1') : '',
  };
};
