import { Fields } from './fields';
import { type AnnotationProblem, ProblemList } from './problem';

type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly AnnotationProblem[] };

/** Reads the outermost object of a JSON file; with any problem, none of it is returned. */
export const parseFile = <T>(
  json: string,
  file: string,
  read: (fields: Fields, problems: ProblemList) => T,
): Parsed<T> => {
  const problems = new ProblemList(file);
  const parsed = parseJson(json, problems);
  if (parsed === undefined) return { ok: false, problems: problems.problems };
  const fields = new Fields(parsed, problems, null);
  const value = read(fields, problems);
  fields.finish();
  return problems.some ? { ok: false, problems: problems.problems } : { ok: true, value };
};

const parseJson = (json: string, problems: ProblemList): unknown => {
  try {
    const parsed: unknown = JSON.parse(json);
    return parsed;
  } catch (error) {
    problems.add(null, '', `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
};
