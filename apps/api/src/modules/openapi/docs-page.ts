import { ERROR_STATUS } from '@heed/contracts';
import type { OpenAPIObject } from '@nestjs/swagger';
import { METHODS, type Operation } from './operations';

/** Logical properties and system fonts only; both colour schemes. */
export const DOCS_STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf6; --ink: #1b1f2a; --accent: #0b4f6c; }
@media (prefers-color-scheme: dark) { :root { --paper: #14171d; --ink: #e9e6de; --accent: #8cc7e0; } }
a { color: var(--accent); }
body { background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; max-inline-size: 60rem; margin: 0 auto; padding: 1rem; }
h2, a { overflow-wrap: anywhere; }
code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
section { border-block-start: 1px solid; padding-block: 1rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; }
th, td { text-align: start; vertical-align: top; padding-block: 0.25rem; padding-inline: 0 1rem; border-block-end: 1px solid GrayText; }
`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const text = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value ?? null)).replace(/[&<>"']/g, (one) => ESCAPES[one] ?? one);
const code = (value: unknown): string => `<code>${text(value)}</code>`;

const table = (caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : `<div class="scroll" tabindex="0" role="region" aria-label="${text(caption)}"><table><caption>${text(caption)}</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${text(head)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</tbody></table></div>`;

/** References become links within the page; everything else is printed as it stands. */
const schemaWords = (schema: unknown): string => {
  if (typeof schema !== 'object' || schema === null) return '';
  const ref: unknown = Reflect.get(schema, '$ref');
  if (typeof ref !== 'string') return code(schema);
  const name = ref.split('/').at(-1) ?? '';
  return `<a href="#schema-${text(name)}">${text(name)}</a>`;
};

const parameterRows = ({ parameters = [] }: Operation): string[][] =>
  parameters.flatMap((one) =>
    'in' in one
      ? [
          [
            code(one.name),
            text(one.in),
            one.required ? 'yes' : 'no',
            text(one.description ?? ''),
            schemaWords(one.schema),
          ],
        ]
      : [],
  );

const bodyWords = ({ requestBody }: Operation): string => {
  if (!requestBody || !('content' in requestBody)) return '';
  const kinds = Object.entries(requestBody.content).map(([type, { schema }]) => `${code(type)} ${schemaWords(schema)}`);
  return `<p>Body: ${kinds.join(', ')}</p>`;
};

const responseRows = ({ responses }: Operation): string[][] =>
  Object.entries(responses).map(([status, response]) => [
    code(status),
    text(response && 'description' in response ? response.description : ''),
  ]);

const section = (path: string, method: string, operation: Operation): string => {
  const access: unknown = Reflect.get(operation, 'x-access');
  const who = access === 'public' ? 'Open to anyone.' : `For members who may ${code(access)}.`;
  return `<section id="${text(operation.operationId)}"><h2>${code(`${method.toUpperCase()} ${path}`)}</h2>
<p>${text(operation.summary ?? '')}</p><p>${who}</p>
${table('Parameters', ['Name', 'In', 'Required', 'Meaning', 'Values'], parameterRows(operation))}
${bodyWords(operation)}
${table('Answers', ['Status', 'Meaning'], responseRows(operation))}</section>`;
};

const schemaSection = (name: string, schema: unknown): string => {
  const properties: unknown = typeof schema === 'object' && schema !== null ? Reflect.get(schema, 'properties') : null;
  const rows = Object.entries(properties ?? {}).map(([field, facts]) => [code(field), schemaWords(facts)]);
  return `<section id="schema-${text(name)}"><h2>${text(name)}</h2>${table(`Fields of ${name}`, ['Field', 'Values'], rows)}</section>`;
};

/** A page that needs no script: every operation, request class and problem of the API. */
export const docsPage = (document: OpenAPIObject): string => {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ path, method, operation }] : [];
    }),
  );
  const links = operations.map(
    ({ path, method, operation }) =>
      `<li><a href="#${text(operation.operationId)}">${code(`${method.toUpperCase()} ${path}`)}</a></li>`,
  );
  const problems = Object.entries(ERROR_STATUS).map(([name, status]) => [
    `<span id="problem-${text(name)}">${code(name)}</span>`,
    String(status),
  ]);
  return `<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Heed: the API</title><link rel="stylesheet" href="/api/docs.css"></head>
<body><main><h1>The API of Heed</h1><p>${text(document.info.description ?? '')}</p>
<p><a href="/api/openapi.json">OpenAPI 3.1 document</a></p>
<nav aria-label="Operations"><ul>${links.join('\n')}</ul></nav>
${operations.map(({ path, method, operation }) => section(path, method, operation)).join('\n')}
${Object.entries(document.components?.schemas ?? {})
  .map(([name, schema]) => schemaSection(name, schema))
  .join('\n')}
<section id="problems"><h2>Problems</h2>${table('Codes', ['Code', 'Status'], problems)}</section>
</main></body></html>
`;
};
