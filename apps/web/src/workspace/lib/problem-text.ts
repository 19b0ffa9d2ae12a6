import type { FieldProblem, SessionView } from '@heed/contracts';
import { memberMessages, type KeyOf } from '@heed/messages';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ApiProblem } from './api-problem';
import { PasskeyRefused } from './passkeys';
import { SESSION_KEY } from './session-context';
import { useText, useWords } from './words';

type Reason = KeyOf<typeof memberMessages.errors.field>;
type FormReason = KeyOf<typeof memberMessages.workspace.form.rule>;
const isReason = (reason: string): reason is Reason => reason in memberMessages.errors.field;
const isFormReason = (reason: string): reason is FormReason => reason in memberMessages.workspace.form.rule;

const isSuspended = (client: QueryClient): boolean =>
  client.getQueryData<SessionView | null>(SESSION_KEY)?.organisationState === 'suspended';

/** What to do about a failure, in one sentence. */
export const useProblemText = (): ((error: unknown) => string) => {
  const t = useText();
  const w = useWords();
  const client = useQueryClient();
  return useCallback(
    (error) => {
      if (error instanceof PasskeyRefused) return t(`account.refusedPasskey.${error.reason}`);
      if (!(error instanceof ApiProblem)) return w('failure.unreachable');
      if (error.code === 'access.denied' && isSuspended(client)) return t('errors.access.suspended');
      return t(`errors.${error.code}`, { seconds: error.retryAfter });
    },
    [t, w, client],
  );
};

/**
 * A problem of one field in words; `labels` names the fields by their path, rows by the path before the dot. `own` says
 * a rule in other words than everywhere.
 */
export const useProblemWords = (
  labels: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>> = {},
): ((problem: FieldProblem) => string) => {
  const t = useText();
  const w = useWords();
  return ({ field, reason, params }) => {
    const label = labels[field] ?? labels[field.split('.')[0] ?? ''];
    const anywhere = (): string =>
      isFormReason(reason)
        ? w(`form.rule.${reason}`)
        : t(`errors.field.${isReason(reason) ? reason : 'matches'}`, params);
    const rule = own[reason] ?? anywhere();
    return label ? w('form.problem', { label, rule }) : rule;
  };
};
