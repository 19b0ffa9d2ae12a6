import type { UpdateView } from '@heed/contracts';
import { useParams } from 'react-router';
import { DemonstrationMark } from '../../../ui/demonstration-mark';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeading } from '../../components/page-heading';
import { useWords } from '../../lib/words';
import { useUpdate } from './api';
import { Comments } from './comments';
import { SentUpdate } from './sent-update';
import { StateLine, useSteps } from './state-line';
import { UpdateForm } from './update-form';
import { isTakenBack } from './where-it-is';

const Update = ({ update }: { update: UpdateView }) => {
  const w = useWords();
  const [steps, step] = useSteps();
  const { recommendation, demonstration } = update.commitment;
  const editable = update.abilities.includes('update.edit');
  return (
    <article className="update">
      <PageHeading title={w(editable ? 'update.title' : 'update.recordTitle', { ref: recommendation.ref })} />
      {demonstration && <DemonstrationMark />}
      {editable && isTakenBack(update) && <StateLine words={w('update.takenBack')} steps={steps} className="notice" />}
      {update.corrects && <p className="notice">{w('update.isCorrection')}</p>}
      <Comments comments={update.comments} />
      {editable ? <UpdateForm update={update} /> : <SentUpdate update={update} steps={steps} onStep={step} />}
    </article>
  );
};

/** An update where it stands: a form while it is with its author, a record afterwards. */
export const UpdatePage = () => {
  const { id = '' } = useParams();
  const { data: update, error, isPending, refetch } = useUpdate(id);
  if (isPending) return <Loading />;
  return update ? <Update key={update.id} update={update} /> : <Failure error={error} onRetry={() => void refetch()} />;
};
