import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnnotationProblem } from '@heed/documents';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { REFERENCE_FILES, ReferenceFiles } from './reference-files';
import { fingerprint } from './seed-identity';
import { SeedRefused } from './seed-refused';

export type Reference = { files: ReferenceFiles; fingerprint: string };

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

/** Reads and checks the reference data of a seeds folder. */
export const readReference = (folder: string): Reference => {
  const texts = REFERENCE_FILES.map((name) => readFileSync(join(folder, 'reference', `${name}.json`), 'utf8'));
  const plain = Object.fromEntries(REFERENCE_FILES.map((name, index) => [name, parsed(name, texts[index] ?? '')]));
  const files = plainToInstance(ReferenceFiles, plain);
  const problems = problemsOf(validateSync(files));
  if (problems.length > 0) throw new SeedRefused(problems);
  return { files, fingerprint: fingerprint(...texts) };
};
