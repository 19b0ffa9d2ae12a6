import { useParams, Link } from 'react-router';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeading } from '../../components/page-heading';
import { useWords } from '../../lib/words';
import { useUpdate } from './api';
import { ClearanceActions } from './clearance-actions';
import { Comments } from './comments';
import { SincePrevious } from './since-previous';
import { UpdatePreview } from './update-preview';

/** One submitted update before the publisher: what the public will see, what changed, and the decision. */
export const ClearancePage = () => {
  const w = useWords();
  const { id = '' } = useParams();
  const { data: update, error, isPending, refetch } = useUpdate(id);
  if (isPending) return <Loading />;
  if (!update) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <article className="clearance">
      <PageHeading
        title={w('clearance.title', {
          organisation: update.organisation.name,
          ref: update.commitment.recommendation.ref,
        })}
      />
      <p role="status">{w(`clearance.state.${update.state}`)}</p>
      <p>
        <Link to="/queue">{w('clearance.back')}</Link>
      </p>
      <h2>{w('clearance.preview')}</h2>
      <UpdatePreview update={update} />
      <h2>{w('clearance.since')}</h2>
      <SincePrevious update={update} />
      <Comments comments={update.comments} />
      <ClearanceActions update={update} />
    </article>
  );
};
