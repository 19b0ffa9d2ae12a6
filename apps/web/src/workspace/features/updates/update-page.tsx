import { useParams } from 'react-router';
import { DemonstrationMark } from '../../../ui/demonstration-mark';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeading } from '../../components/page-heading';
import { useWords } from '../../lib/words';
import { useUpdate } from './api';
import { Comments } from './comments';
import { SentUpdate } from './sent-update';
import { UpdateForm } from './update-form';

/** An update where it stands: a form while it is with its author, a record afterwards. */
export const UpdatePage = () => {
  const w = useWords();
  const { id = '' } = useParams();
  const { data: update, error, isPending, refetch } = useUpdate(id);
  if (isPending) return <Loading />;
  if (!update) return <Failure error={error} onRetry={() => void refetch()} />;
  const { recommendation, demonstration } = update.commitment;
  const editable = update.abilities.includes('update.edit');
  return (
    <article className="update">
      <PageHeading title={w(editable ? 'update.title' : 'update.recordTitle', { ref: recommendation.ref })} />
      {demonstration && <DemonstrationMark />}
      {update.corrects && <p className="notice">{w('update.isCorrection')}</p>}
      <Comments comments={update.comments} />
      {editable ? <UpdateForm key={update.id} update={update} /> : <SentUpdate update={update} />}
    </article>
  );
};
