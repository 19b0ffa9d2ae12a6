import type { UpdateView } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import { useParams, Link } from 'react-router';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeading } from '../../components/page-heading';
import { useText, useWords } from '../../lib/words';
import { useUpdateToDecide } from './api';
import { ClearanceActions } from './clearance-actions';
import { Comments } from './comments';
import { SincePrevious } from './since-previous';
import { StateLine, useSteps } from './state-line';
import { TakeBack } from './take-back';
import { UpdatePreview } from './update-preview';
import { usePublicName } from './use-public-name';
import { isTakenBack } from './where-it-is';

const useStateWords = ({ state, submittedAt, releaseOn }: UpdateView): string => {
  const t = useText();
  const w = useWords();
  if (releaseOn !== null) return t('organisations.name.waiting', { day: formatDay(releaseOn) });
  return w(isTakenBack({ state, submittedAt }) ? 'clearance.takenBack' : `clearance.state.${state}`);
};

const Clearance = ({ update }: { update: UpdateView }) => {
  const w = useWords();
  const { choice, name, nameless, error, refetch } = usePublicName(update);
  const words = useStateWords(update);
  const [steps, step] = useSteps();
  if (choice === null) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <article className="clearance">
      <PageHeading
        title={w('clearance.title', {
          organisation: update.organisation.name,
          ref: update.commitment.recommendation.ref,
        })}
      />
      <StateLine words={words} steps={steps} />
      <TakeBack update={update} onDone={step} />
      <p>
        <Link to={`/commitments/${update.commitment.id}`}>
          {w('clearance.commitment', {
            bearer: update.commitment.bearer.name,
            document: update.commitment.recommendation.documentTitle,
          })}
        </Link>
      </p>
      <p>
        <Link to="/queue">{w('clearance.back')}</Link>
      </p>
      <h2>{w('clearance.preview')}</h2>
      <UpdatePreview update={update} author={name} nameless={nameless} />
      <h2>{w('clearance.since')}</h2>
      <SincePrevious update={update} />
      <Comments comments={update.comments} />
      <ClearanceActions update={update} choice={choice} onStep={step} />
    </article>
  );
};

/** One submitted update before whoever clears it: what the public will see, what changed, and the decision. */
export const ClearancePage = () => {
  const { id = '' } = useParams();
  const { data: update, error, isPending, refetch } = useUpdateToDecide(id);
  if (isPending) return <Loading />;
  return update ? (
    <Clearance key={update.id} update={update} />
  ) : (
    <Failure error={error} onRetry={() => void refetch()} />
  );
};
