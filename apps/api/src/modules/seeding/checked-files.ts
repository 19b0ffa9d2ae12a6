import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnnotationProblem } from '@heed/documents';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { SeedRefused } from './seed-refused';

const leaves = (error: ValidationError, path: string): { path: string; reason: string }[] => [
  ...Object.keys(error.constraints ?? {}).map((reason) => ({ path, reason })),
  ...(error.children ?? []).flatMap((child) => leaves(child, `${path}.${child.property}`)),
];

const problemsOf = (errors: readonly ValidationError[]): AnnotationProblem[] =>
  errors.flatMap((error) =>
    leaves(error, error.property).map(({ path, reason }) => {
      const [file = '', ref = null, ...field] = path.split('.');
      return { file: `${file}.json`, ref, field: field.join('.'), reason };
    }),
  );

const parsed = (name: string, text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    throw new SeedRefused([{ file: `${name}.json`, ref: null, field: '', reason: `is not JSON: ${String(error)}` }]);
  }
};

/** Reads `<name>.json` of a folder into the property of that name, checks all by their decorators, refuses all or none. */
export const readChecked = <Files extends object>(
  folder: string,
  names: readonly string[],
  type: new () => Files,
): { files: Files; texts: string[] } => {
  const texts = names.map((name) => readFileSync(join(folder, `${name}.json`), 'utf8'));
  const plain = Object.fromEntries(names.map((name, index) => [name, parsed(name, texts[index] ?? '')]));
  const files = plainToInstance(type, plain);
  const problems = problemsOf(validateSync(files));
  if (problems.length > 0) throw new SeedRefused(problems);
  return { files, texts };
};
