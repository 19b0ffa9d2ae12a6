import type { FieldProblem } from '@heed/contracts';
import { useState } from 'react';
import { fieldsOf, ofField } from './form-problems';
import { useProblemText, useProblemWords } from './problem-text';

const NOTHING: readonly FieldProblem[] = [];

/**
 * What is wrong with a form: what it found itself before anything was sent, else what the API refused. A line for each
 * field, or one for the whole, and what stands at which field. `own` says a rule in the form's own words.
 */
export const useRefusal = (
  error: unknown,
  labels: Readonly<Record<string, string>>,
  own?: Readonly<Record<string, string>>,
) => {
  const text = useProblemText();
  const words = useProblemWords(labels, own);
  const [{ attempt, found }, setTried] = useState({ attempt: 0, found: NOTHING });
  const fields = (found.length > 0 ? found : fieldsOf(error)).map((problem) => ({
    ...problem,
    field: problem.field.split('.')[0] ?? problem.field,
    text: words(problem),
  }));
  return {
    problems: error && fields.length === 0 ? [{ text: text(error) }] : fields,
    attempt,
    /** Counts a try, with what is wrong before it is sent; whether it may be sent. */
    tried: (wrong: readonly FieldProblem[] = NOTHING): boolean => {
      setTried((before) => ({ attempt: before.attempt + 1, found: wrong }));
      return wrong.length === 0;
    },
    errorOf: (field: string): string | undefined => {
      const [first] = ofField(fields, field);
      return first && fields.find((problem) => problem.field === first.field)?.text;
    },
  };
};
