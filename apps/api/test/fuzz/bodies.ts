import fc, { type Arbitrary } from 'fast-check';
import { hostileText, hostileValue } from './hostile-values';
import type { Schema } from './operations';
import { type Material, valueOf } from './values';

export interface Body {
  headers: Record<string, string>;
  bytes: Buffer;
}

const ofType = (type: string | null, content: string | Buffer): Body => ({
  headers: type === null ? {} : { 'Content-Type': type },
  bytes: Buffer.from(content),
});
const json = (content: string | Buffer): Body => ofType('application/json', content);
const textOf = (value: unknown): string => JSON.stringify(value);

/** One name given twice, or one that every object has, put in before the last bracket. */
const withName = (text: string, name: string, value: string): string =>
  text.endsWith('}') && text.length > 2
    ? `${text.slice(0, -1)},${JSON.stringify(name)}:${value}}`
    : `{${JSON.stringify(name)}:${value},${JSON.stringify(name)}:1}`;

const nameIn = (text: string): string => /"(\w+)":/.exec(text)?.[1] ?? 'id';

const NESTED = ['['.repeat(2_000), `${'{"a":'.repeat(400)}1${'}'.repeat(400)}`, `[${'[],'.repeat(2_000)}[]]`];
const BROKEN = [
  '',
  '{',
  '{"a":}',
  '[1,]',
  'nul',
  '"text"',
  '1',
  'null',
  '[]',
  '{}',
  "{'a':1}",
  '\ufeff{}',
  '{"a":1}{"b":2}',
  '/**/{}',
];
const NOT_UTF8 = [
  Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
  Buffer.from('{"a":1}', 'utf16le'),
  Buffer.alloc(300),
  Buffer.from([0xc0, 0x80]),
];
const TYPES = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/xml',
  'application/json; charset=utf-7',
  'application/json; charset=utf-16',
  'APPLICATION/JSON',
  'application/vnd.api+json',
  'multipart/form-data',
  ';',
  'x',
];

const spoilt = (text: string): Arbitrary<Body> =>
  fc.oneof(
    fc.constant(json(withName(text, nameIn(text), 'null'))),
    fc
      .tuple(fc.constantFrom('__proto__', 'constructor', 'prototype'), hostileValue)
      .map(([name, value]) => json(withName(text, name, textOf(value)))),
    fc.nat(Math.max(1, text.length)).map((at) => json(text.slice(0, at))),
    fc
      .tuple(fc.nat(Math.max(1, text.length)), hostileText)
      .map(([at, more]) => json(text.slice(0, at) + more + text.slice(at))),
    fc
      .integer({ min: 2_000, max: 300_000 })
      .map((length) => json(withName(text, nameIn(text), `"${'z'.repeat(length)}"`))),
    fc.constantFrom(...TYPES).map((type) => ofType(type, text)),
    fc.constant(ofType(null, text)),
    fc.constant({
      headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
      bytes: Buffer.from(text),
    }),
  );

const HEADS = [
  '%PDF-1.7\n',
  'PK\u0003\u0004',
  '\u0089PNG\r\n',
  'ÐÏ\u0011à',
  'GIF89a',
  'iso3,date\nQMA,2020-01-01\n',
  '<svg onload=1>',
  '',
];

const part = (name: string, value: string | Buffer, file?: string): Buffer => {
  const about = `Content-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}`;
  return Buffer.concat([Buffer.from(`--edge\r\n${about}\r\n\r\n`), Buffer.from(value), Buffer.from('\r\n')]);
};
const inQuotes = (text: string): string => text.replace(/["\r\n]/g, '_').slice(0, 300);

/** A file and a few fields, with names and ends that are sometimes wrong. */
const multipart: Arbitrary<Body> = fc
  .record({
    head: fc.constantFrom(...HEADS),
    rest: fc.uint8Array({ maxLength: 400 }),
    file: fc.oneof(fc.constantFrom('a.pdf', 'a.docx', 'a.csv', 'a.txt', '../../a.pdf'), hostileText.map(inQuotes)),
    field: fc.constantFrom('file', 'file', 'file', 'files', '__proto__', 'title'),
    more: fc.array(
      fc.tuple(fc.constantFrom('title', 'kind', 'list', 'asOf', 'visibility', 'constructor', 'note'), hostileText),
      { maxLength: 7 },
    ),
    end: fc.constantFrom('--edge--\r\n', '--edge--\r\n', '', '--edge'),
    boundary: fc.constantFrom(
      '; boundary=edge',
      '; boundary=edge',
      '; boundary=edge',
      '',
      '; boundary=other',
      `; boundary=${'b'.repeat(80)}`,
    ),
  })
  .map(({ head, rest, file, field, more, end, boundary }) =>
    ofType(
      `multipart/form-data${boundary}`,
      Buffer.concat([
        ...more.map(([name, value]) => part(name, value)),
        part(field, Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(rest)]), file),
        Buffer.from(end),
      ]),
    ),
  );

const junk: Arbitrary<Body> = fc.oneof(
  fc.constantFrom(...NESTED, ...BROKEN).map(json),
  fc.constantFrom(...NOT_UTF8).map(json),
  hostileValue.map((value) => json(textOf(value))),
  hostileText.map((text) => ofType('text/plain', text)),
);

/** A body for an operation: what it asks for, the same spoilt in one place, a form with a file, or nothing of the kind. */
export const bodyOf = (schema: Schema | null, material: Material): Arbitrary<Body> => {
  if (!schema)
    return fc.oneof(
      { weight: 3, arbitrary: multipart },
      { weight: 1, arbitrary: junk },
      { weight: 1, arbitrary: fc.constant(json('{}')) },
    );
  const right = valueOf(schema, material).map(textOf);
  return fc.oneof(
    { weight: 10, arbitrary: right.map(json) },
    { weight: 4, arbitrary: right.chain(spoilt) },
    { weight: 2, arbitrary: junk },
    { weight: 1, arbitrary: multipart },
  );
};
