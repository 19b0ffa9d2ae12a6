import fc, { type Arbitrary } from 'fast-check';
import { bodyOf, type Body } from './bodies';
import { hostileText } from './hostile-values';
import type { Operation } from './operations';
import { type Material, parameterOf } from './values';

export interface FuzzRequest {
  operation: string;
  method: string;
  target: string;
  headers: Record<string, string>;
  body: Buffer;
}

const METHODS = ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'POST', 'GET', 'TRACE', 'PROPFIND', 'SEARCH', 'PURGE'];

const encoded = (text: string): string => encodeURIComponent(Buffer.from(text).toString()); // half a surrogate pair becomes U+FFFD
/** Bytes a client may send though no address may hold them are sent as they are; what ends the line is not. */
const raw = (text: string): string => text.replace(/[^\x21-\x7e]|[#?]/g, '_');

const textInAddress = hostileText.chain((text) =>
  fc.constantFrom(encoded(text), encodeURIComponent(encoded(text)), raw(text)),
);

const pathOf = ({ path, parameters }: Operation, material: Material): Arbitrary<string> => {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const values = names.map((name) => {
    const parameter = parameters.find((one) => one.name === name && one.in === 'path') ?? { name, in: 'path' };
    return parameterOf(parameter, material).map(encoded);
  });
  const filled = fc
    .tuple(...values)
    .map((texts) => texts.reduce((at, text, n) => at.replace(`{${names[n] ?? ''}}`, () => text), path));
  const odd = fc.tuple(filled, textInAddress).map(([at, more]) => `${at}/${more}`);
  return fc.oneof({ weight: 30, arbitrary: filled }, { weight: 1, arbitrary: odd });
};

const queryOf = ({ parameters }: Operation, material: Material): Arbitrary<string> => {
  const known = parameters.filter((one) => one.in === 'query');
  const pair = known.map((one) => parameterOf(one, material).map((value) => `${encoded(one.name)}=${encoded(value)}`));
  const odd = fc.tuple(textInAddress, textInAddress).map(([name, value]) => `${name}=${value}`);
  const huge = fc.integer({ min: 500, max: 17_000 }).map((length) => `q=${'y'.repeat(length)}`);
  const nested = fc.constantFrom(
    'a[__proto__][b]=1',
    'q[]=1&q[]=2',
    'q=1&q=2',
    'limit=1&limit=2',
    'asOf[]=x',
    'a'.repeat(900),
  );
  const parts: Arbitrary<string> = fc.oneof(
    ...pair.map((arbitrary) => ({ weight: 4, arbitrary })),
    { weight: 2, arbitrary: odd },
    { weight: 1, arbitrary: nested },
  );
  return fc.oneof(
    { weight: 20, arbitrary: fc.array(parts, { maxLength: 4 }).map((all) => all.join('&')) },
    { weight: 1, arbitrary: huge },
  );
};

const inHeader = (text: string): string => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?').slice(0, 2_000);
const header = (right: string[]): Arbitrary<string> =>
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: hostileText.map(inHeader) });

const headersOf: Arbitrary<Record<string, string>> = fc
  .record(
    {
      'If-Match': header(['"1"', '"2"', '*', 'W/"1"', '"0"', '"99999999999999999999"', '"1", "2"']),
      'Idempotency-Key': fc.oneof(fc.uuid(), header(['a fixed key of mine', 'k'.repeat(2_000)])),
      Accept: header(['application/json', 'text/csv', 'text/html', '*/*', 'application/json;q=x']),
      'Accept-Language': header(['ar', 'en', '*', 'zz-ZZ-zz']),
      'If-None-Match': header(['"x"', '*']),
      Range: header(['bytes=0-1', 'bytes=9-1']),
      'X-HTTP-Method-Override': header(['DELETE', 'PUT']),
      'X-Forwarded-For': header(['203.0.113.1', '::1']),
      Origin: header(['null', 'http://']),
      Authorization: header(['Bearer x', 'Basic eDp5', 'Bearer']),
    },
    { requiredKeys: [] },
  )
  .chain((all) => fc.subarray(Object.entries(all)).map((chosen) => Object.fromEntries(chosen)));

/** The version and the key that most changes need are right more often than not: what lies behind them wants to be met. */
const proper: Arbitrary<Record<string, string>> = fc
  .tuple(fc.constantFrom('"1"', '"2"', '"3"'), fc.uuid())
  .map(([version, key]) => ({ 'If-Match': version, 'Idempotency-Key': key }));

const NO_BODY: Body = { headers: {}, bytes: Buffer.alloc(0) };

/** One request to an operation: mostly nearly right, since what is all wrong is refused at the door. */
export const requestTo = (operation: Operation, material: Material): Arbitrary<FuzzRequest> => {
  const takesBody = ['POST', 'PUT', 'PATCH'].includes(operation.method);
  const empty = fc.constant(NO_BODY);
  const body = takesBody
    ? bodyOf(operation.body, material)
    : fc.oneof({ weight: 9, arbitrary: empty }, { weight: 1, arbitrary: bodyOf(null, material) });
  const right = fc.constant(operation.method);
  const method = fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom(...METHODS) });
  return fc
    .tuple(method, pathOf(operation, material), queryOf(operation, material), fc.oneof(proper, headersOf), body)
    .map(([chosen, path, query, headers, { headers: about, bytes }]) => ({
      operation: operation.name,
      method: chosen,
      target: query === '' ? path : `${path}?${query}`,
      headers: { ...headers, ...about },
      body: bytes,
    }));
};
