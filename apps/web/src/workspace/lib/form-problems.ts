import type { FieldProblem } from '@heed/contracts';
import type { FieldErrors, FieldValues } from 'react-hook-form';
import { ApiProblem } from './api-problem';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * One broken rule. class-validator gives the limits only inside its message, and of a length only the limit that was
 * broken; a day is checked by its pattern and says so in the message.
 */
const problem = (field: string, type: string, message: unknown): FieldProblem => {
  if (message === 'day') return { field, reason: 'day' };
  const text = typeof message === 'string' ? message : '';
  const [least, most = least] = (text.match(/\d+/g) ?? []).map(Number);
  if (least === undefined || most === undefined) return { field, reason: type };
  if (type === 'isLength' && least === 1 && most === 1) return { field, reason: 'required' };
  return { field, reason: type, params: { min: least, max: most } };
};

const fromForm = (errors: Record<string, unknown>, path: string): FieldProblem[] =>
  Object.entries(errors).flatMap(([name, error]) => {
    if (!isObject(error)) return [];
    const field = path === '' ? name : `${path}.${name}`;
    return typeof error.type === 'string' ? [problem(field, error.type, error.message)] : fromForm(error, field);
  });

/** The fields that a refusal names. */
export const fieldsOf = (refusal: unknown): FieldProblem[] => (refusal instanceof ApiProblem ? refusal.fields : []);

/** What the form found, else what the API found: both land in the same places. */
export const problemsOf = <Values extends FieldValues>(
  errors: FieldErrors<Values>,
  refusal: unknown,
): FieldProblem[] => {
  const found = fromForm(errors, '');
  return found.length > 0 ? found : fieldsOf(refusal);
};

/** Problems of one field, of the rows and parts inside it too. */
export const ofField = (problems: readonly FieldProblem[], field: string): FieldProblem[] =>
  problems.filter((problem) => problem.field === field || problem.field.startsWith(`${field}.`));
