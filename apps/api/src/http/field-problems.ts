import type { FieldProblem } from '@heed/contracts';
import { getMetadataStorage, type ValidationError } from 'class-validator';

/** What the values of a rule are called in the wording, in the order of the decorator's arguments. */
const PARAM_NAMES: Readonly<Record<string, readonly string[]>> = {
  min: ['min'],
  max: ['max'],
  minLength: ['min'],
  maxLength: ['max'],
  isLength: ['min', 'max'],
  arrayMinSize: ['min'],
  arrayMaxSize: ['max'],
};

const paramsOf = (error: ValidationError, reason: string): FieldProblem['params'] => {
  const names = PARAM_NAMES[reason];
  const target = error.target?.constructor;
  if (!names || !target) return undefined;
  const rule = getMetadataStorage()
    .getTargetValidationMetadatas(target, '', true, false)
    .find(({ propertyName, name }) => propertyName === error.property && name === reason);
  const values: unknown[] = rule?.constraints ?? [];
  const pairs = names.flatMap((name, index) => {
    const value = values[index];
    return typeof value === 'number' || typeof value === 'string' ? [[name, value] as const] : [];
  });
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
};

/** Flattens the tree of class-validator into one line per field and broken rule, path in dots: `askStatuses.0.status`. */
export const fieldProblems = (errors: readonly ValidationError[], parent = ''): FieldProblem[] =>
  errors.flatMap((error) => {
    const field = `${parent}${error.property}`;
    const own = Object.keys(error.constraints ?? {}).map((reason): FieldProblem => {
      const params = paramsOf(error, reason);
      return params ? { field, reason, params } : { field, reason };
    });
    return [...own, ...fieldProblems(error.children ?? [], `${field}.`)];
  });
