import type { FieldProblem } from '@heed/contracts';
import type { FieldErrors, FieldValues } from 'react-hook-form';
import { ApiProblem } from './api-problem';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * One broken rule. Its limits stand in the message alone; a day is checked by its pattern and says so in the message.
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

/** What a broken rule tells whoever typed: of a form nothing, of a length little. */
const TELLS = ['matches', 'isLength'];
const weightOf = ({ reason }: FieldProblem): number => (TELLS.includes(reason) ? TELLS.indexOf(reason) : TELLS.length);

/** The fields that a refusal names, each once: of several rules that it breaks, the one that tells most. */
export const fieldsOf = (refusal: unknown): FieldProblem[] => {
  const told = new Map<string, FieldProblem>();
  for (const found of refusal instanceof ApiProblem ? refusal.fields : []) {
    const before = told.get(found.field);
    if (!before || weightOf(found) > weightOf(before)) told.set(found.field, found);
  }
  return [...told.values()];
};

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
