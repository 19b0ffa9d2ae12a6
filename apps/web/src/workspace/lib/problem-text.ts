import type { FieldProblem } from '@heed/contracts';
import { memberMessages, type KeyOf } from '@heed/messages';
import { useCallback } from 'react';
import { ApiProblem } from './api-problem';
import { useText, useWords } from './words';

type Reason = KeyOf<typeof memberMessages.errors.field>;
type FormReason = KeyOf<typeof memberMessages.workspace.form.rule>;
const isReason = (reason: string): reason is Reason => reason in memberMessages.errors.field;
const isFormReason = (reason: string): reason is FormReason => reason in memberMessages.workspace.form.rule;

/** What to do about a failure, in one sentence. */
export const useProblemText = (): ((error: unknown) => string) => {
  const t = useText();
  const w = useWords();
  return useCallback(
    (error) => {
      if (!(error instanceof ApiProblem)) return w('failure.unreachable');
      return t(`errors.${error.code}`, { seconds: error.retryAfter });
    },
    [t, w],
  );
};

/** A problem of one field in words; `labels` names the fields by their path, rows by the path before the dot. */
export const useProblemWords = (labels: Readonly<Record<string, string>>): ((problem: FieldProblem) => string) => {
  const t = useText();
  const w = useWords();
  return ({ field, reason, params }) => {
    const label = labels[field] ?? labels[field.split('.')[0] ?? ''];
    const rule = isFormReason(reason)
      ? w(`form.rule.${reason}`)
      : t(`errors.field.${isReason(reason) ? reason : 'matches'}`, params);
    return label ? w('form.problem', { label, rule }) : rule;
  };
};
