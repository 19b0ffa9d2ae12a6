import type { UpdateView } from '@heed/contracts';
import type { NameChoice } from '@heed/domain';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Failure } from '../../components/failure';
import { FocusedSummary } from '../../components/focused-summary';
import { Loading } from '../../components/loading';
import { PageHeading } from '../../components/page-heading';
import { fieldsOf } from '../../lib/form-problems';
import { useProblemText, useProblemWords } from '../../lib/problem-text';
import { useSession } from '../../lib/session-context';
import { useWords, type Words } from '../../lib/words';
import { useMove, useUpdate, type Move } from './api';
import { CONTENT_FIELDS } from './update-content';
import { UpdatePreview } from './update-preview';
import { usePublicName } from './use-public-name';
import { useFieldWords } from './use-field-words';
import { consequenceOf } from './publishing-words';

/** What this member's press will do: publish where they may, else hand over to whoever publishes. */
const moveOf = ({ abilities }: UpdateView): Move | null =>
  abilities.includes('update.publish') ? 'publish' : abilities.includes('update.submit') ? 'submit' : null;

const submitWords = (w: Words, { decidedBy, organisation }: UpdateView, publisher: string | null): string => {
  if (decidedBy === 'organisation') return w('check.submitWithin', { organisation: organisation.name });
  return publisher === null ? w('check.submit') : w('check.submitTo', { publisher });
};

const Sending = ({ update, move, choice }: { update: UpdateView; move: Move; choice: NameChoice }) => {
  const w = useWords();
  const navigate = useNavigate();
  const text = useProblemText();
  const { labelOf } = useFieldWords(update.asks);
  const words = useProblemWords(Object.fromEntries(CONTENT_FIELDS.map((field) => [field, labelOf(field)])));
  const sending = useMove(update.id);
  const { publisher } = useSession();
  const [asked, setAsked] = useState(false);
  const kind = move === 'publish' ? 'publish' : 'submit';
  const action = kind === 'submit' ? submitWords(w, update, publisher?.name ?? null) : w('check.publish');
  const send = (): void =>
    sending.mutate(
      { moves: [move], version: update.version },
      { onSuccess: () => void navigate(`/updates/${update.id}`, { replace: true }), onError: () => setAsked(false) },
    );
  const gaps = fieldsOf(sending.error).map((problem) => ({ text: words(problem) }));
  return (
    <>
      <FocusedSummary
        attempt={sending.submittedAt}
        problems={sending.error ? [{ text: text(sending.error) }, ...gaps] : []}
      />
      <div className="actions">
        <button
          type="button"
          onClick={() => (kind === 'publish' ? setAsked(true) : send())}
          aria-disabled={sending.isPending}
        >
          {action}
        </button>
        <Link to={`/updates/${update.id}`}>{w('check.back')}</Link>
      </div>
      {asked && (
        <ConfirmDialog
          title={w('check.publishTitle')}
          action={w('check.publish')}
          pending={sending.isPending}
          onConfirm={send}
          onClose={() => setAsked(false)}
        >
          <p>{w(consequenceOf(update, choice))}</p>
        </ConfirmDialog>
      )}
    </>
  );
};

const Check = ({ update }: { update: UpdateView }) => {
  const w = useWords();
  const { choice, name, nameless, error, refetch } = usePublicName(update);
  if (choice === null) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  const move = moveOf(update);
  return (
    <article className="check">
      <PageHeading title={w('check.title')} />
      <p>{w(move === 'publish' ? 'check.introPublish' : `check.introSubmit_${update.decidedBy}`)}</p>
      <h2>{w('clearance.preview')}</h2>
      <UpdatePreview update={update} author={name} nameless={nameless} />
      {move ? <Sending update={update} move={move} choice={choice} /> : <p className="notice">{w('check.none')}</p>}
    </article>
  );
};

/** The last look before others see it: what the public will read, under which name, and what the press will do. */
export const CheckPage = () => {
  const { id = '' } = useParams();
  const { data: update, error, isPending, refetch } = useUpdate(id);
  if (isPending) return <Loading />;
  return update ? <Check update={update} /> : <Failure error={error} onRetry={() => void refetch()} />;
};
