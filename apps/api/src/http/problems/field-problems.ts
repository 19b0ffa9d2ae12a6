import { type FieldProblem, fieldReason } from '@heed/contracts';
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

/** More than anybody mends at once; the answer must not grow with the request. */
const MAX_PROBLEMS = 20;

const problemsOf = (error: ValidationError, field: string): FieldProblem[] =>
  Object.keys(error.constraints ?? {}).map((name): FieldProblem => {
    const params = paramsOf(error, name);
    return { field, reason: fieldReason(name), ...(params ? { params } : {}) };
  });

/**
 * The tree of class-validator as one line per field and broken rule, path in dots: `askStatuses.0.status`. The first
 * twenty, unknown fields before all others.
 */
export const fieldProblems = (errors: readonly ValidationError[], parent = ''): FieldProblem[] => {
  const found: FieldProblem[] = [];
  for (const error of unknownFirst(errors)) {
    if (found.length >= MAX_PROBLEMS) break;
    const field = `${parent}${error.property}`;
    found.push(...problemsOf(error, field), ...fieldProblems(error.children ?? [], `${field}.`));
  }
  return found.slice(0, MAX_PROBLEMS);
};

const isUnknown = ({ constraints = {} }: ValidationError): boolean => 'whitelistValidation' in constraints;

const unknownFirst = (errors: readonly ValidationError[]): ValidationError[] => [
  ...errors.filter(isUnknown),
  ...errors.filter((error) => !isUnknown(error)),
];
