import type { UpdateView } from '@heed/contracts';
import { formatDay, formatInstant } from '@heed/messages';
import { Link } from 'react-router';
import { Loading } from '../../components/loading';
import { useProblemText } from '../../lib/problem-text';
import { useText, useWords } from '../../lib/words';
import { DiscardDraft } from './discard-draft';
import { StateLine } from './state-line';
import { TakeBack } from './take-back';
import { UpdatePreview } from './update-preview';
import { WithdrawAccount } from './withdraw-account';
import { usePublicName } from './use-public-name';
import { isTakenBack } from './where-it-is';

const DECISIONS: readonly string[] = ['update.clear', 'update.return', 'update.publish'];

const wordsOf = (update: UpdateView) => {
  const { state, decidedBy, publicName } = update;
  if (isTakenBack(update)) return 'sent.takenBack' as const;
  if (state === 'published' && publicName === null) return 'sent.withdrawn' as const;
  return state === 'submitted' && decidedBy === 'organisation'
    ? ('sent.submittedWithin' as const)
    : (`sent.${state}` as const);
};

const useStateWords = (update: UpdateView): string => {
  const t = useText();
  const w = useWords();
  if (update.releaseOn !== null) return t('organisations.name.waiting', { day: formatDay(update.releaseOn) });
  return w(wordsOf(update), { when: formatInstant(update.submittedAt ?? update.updatedAt) });
};

/** What it says, under the name that the public reads; under none where that cannot be told. */
const Said = ({ update }: { update: UpdateView }) => {
  const w = useWords();
  const text = useProblemText();
  const { name, nameless, error, refetch } = usePublicName(update);
  if (name !== undefined) return <UpdatePreview update={update} author={name} nameless={nameless} />;
  if (!error) return <Loading />;
  return (
    <>
      <p className="field-error" role="alert">
        {text(error)}
      </p>
      <button type="button" className="button-quiet" onClick={() => void refetch()}>
        {w('failure.retry')}
      </button>
    </>
  );
};

interface Props {
  update: UpdateView;
  /** How many steps were taken on this page. */
  steps: number;
  onStep: () => void;
}

/** An update that has left its author's hands: where it is, its reference, and what it says. */
export const SentUpdate = ({ update, steps, onStep }: Props) => {
  const w = useWords();
  const words = useStateWords(update);
  return (
    <>
      <div className="notice">
        <StateLine words={words} steps={steps} />
        <TakeBack update={update} onDone={onStep} />
        <WithdrawAccount update={update} onDone={onStep} />
        {update.releaseOn === null && update.abilities.some((ability) => DECISIONS.includes(ability)) && (
          <p>
            <Link to={`/queue/${update.id}`}>{w('sent.decide')}</Link>
          </p>
        )}
        <p className="quiet">
          {w('sent.reference')} <code>{update.id}</code>
        </p>
        <p>
          <Link to={`/commitments/${update.commitment.id}`}>{w('sent.commitment')}</Link>
        </p>
        {update.abilities.includes('update.discard') && <DiscardDraft id={update.id} version={() => update.version} />}
      </div>
      <h2>{w('sent.says')}</h2>
      <Said update={update} />
    </>
  );
};
