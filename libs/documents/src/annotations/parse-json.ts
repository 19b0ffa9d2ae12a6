import type { ProblemList } from './problem';

/** JSON, or a recorded problem and an empty object. */
export const parseJson = (json: string, problems: ProblemList): unknown => {
  try {
    const parsed: unknown = JSON.parse(json);
    return parsed;
  } catch (error) {
    problems.add(null, '', `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    return {};
  }
};
