import type { FieldProblem } from '@heed/contracts';
import type { SubmitEvent } from 'react';
import { FocusedSummary } from '../../../../components/focused-summary';
import { TextAreaField } from '../../../../components/text-area-field';
import { TextField } from '../../../../components/text-field';
import { ApiProblem } from '../../../../lib/api-problem';
import { useRefusal } from '../../../../lib/use-refusal';
import { useBeginOpening } from '../api';
import { REASON_LENGTH } from '../limits';
import { useOpeningWords } from '../words';
import { useKeptAsk } from './kept-ask';

const ID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const [MIN, MAX] = REASON_LENGTH;
const LIMITS = { min: MIN, max: MAX };

/** What is wrong with what was typed, trimmed, before it is sent; characters are counted as the API counts them. */
const wrongIn = (organisationId: string, reason: string): FieldProblem[] => {
  const { length } = [...reason];
  return [
    ...(organisationId === '' ? [{ field: 'organisationId', reason: 'required' }] : []),
    ...(organisationId !== '' && !ID.test(organisationId) ? [{ field: 'organisationId', reason: 'isUuid' }] : []),
    ...(length < MIN || length > MAX ? [{ field: 'reason', reason: 'isLength', params: LIMITS }] : []),
  ];
};

/** Here "not found" speaks of what was typed, not of the address of the page. */
const atItsField = (error: unknown): unknown =>
  error instanceof ApiProblem && error.code === 'not_found'
    ? new ApiProblem({ ...error.problem, fields: [{ field: 'organisationId', reason: 'unknown' }] })
    : error;

/** Asks for the trail of one organisation to be opened. */
export const AskForm = ({ onTry, onDone }: { onTry: () => void; onDone: () => void }) => {
  const o = useOpeningWords();
  const begin = useBeginOpening();
  const [ask, change, forget] = useKeptAsk();
  const refusal = useRefusal(
    atItsField(begin.error),
    { organisationId: o('ask.organisationId'), reason: o('ask.reason') },
    { isUuid: o('ask.malformed'), unknown: o('ask.unknown') },
  );
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (begin.isPending) return;
    onTry();
    const [organisationId, reason] = [ask.organisationId.trim(), ask.reason.trim()];
    if (!refusal.tried(wrongIn(organisationId, reason))) return;
    begin.mutateAsync({ organisationId, reason }).then(
      () => {
        forget();
        onDone();
      },
      () => undefined, // it is said above the form
    );
  };
  return (
    <form noValidate onSubmit={send}>
      <FocusedSummary problems={refusal.problems} attempt={refusal.attempt} />
      <TextField
        id="organisationId"
        type="text"
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        label={o('ask.organisationId')}
        hint={o('ask.organisationIdHint')}
        error={refusal.errorOf('organisationId')}
        value={ask.organisationId}
        onChange={({ target }) => change({ ...ask, organisationId: target.value })}
      />
      <TextAreaField
        id="reason"
        rows={4}
        dir="auto"
        label={o('ask.reason')}
        hint={o('ask.reasonHint', LIMITS)}
        error={refusal.errorOf('reason')}
        value={ask.reason}
        onChange={({ target }) => change({ ...ask, reason: target.value })}
      />
      <button type="submit" aria-disabled={begin.isPending}>
        {begin.isPending ? o('ask.sending') : o('ask.send')}
      </button>
    </form>
  );
};
