import type { AssignmentView } from '@heed/contracts';
import type { Action } from '@heed/domain';
import { formatDay } from '@heed/messages';
import { Table, type Column } from '../../../ui/table';
import { ActButton } from '../../components/act-button';
import { DoneSection, useDone } from '../../components/done-section';
import { Loading } from '../../components/loading';
import { useProblemText } from '../../lib/problem-text';
import { useWords } from '../../lib/words';
import { useAssignments, useTakeBack } from './api';
import { AssignForm } from './assign-form';
import { useAssignmentWords, type AssignmentWords } from './words';

interface TakeBackProps {
  commitmentId: string;
  assignment: AssignmentView;
  onDone: (words: string) => void;
}

const TakeBack = ({ commitmentId, assignment: { organisation }, onDone }: TakeBackProps) => {
  const a = useAssignmentWords();
  const taking = useTakeBack(commitmentId, organisation.id);
  const { name } = organisation;
  return (
    <ActButton
      act={taking}
      run={() => taking.mutateAsync()}
      label={a('takeBack')}
      fullLabel={a('takeBackOf', { name })}
      title={a('takeBackTitle', { name })}
      onDone={() => onDone(a('takenBack', { name }))}
    >
      <p>{a('takeBackText')}</p>
    </ActButton>
  );
};

const DueDay = ({ day }: { day: string }) => {
  const a = useAssignmentWords();
  const passed = day < new Date().toISOString().slice(0, 10);
  return (
    <>
      {formatDay(day)} {passed && <strong>{a('passed')}</strong>}
    </>
  );
};

const factsOf = (a: AssignmentWords): Column<AssignmentView>[] => [
  {
    key: 'organisation',
    heading: a('organisation'),
    header: true,
    cell: ({ organisation }) => <bdi>{organisation.name}</bdi>,
  },
  { key: 'due', heading: a('due'), cell: ({ dueOn }) => (dueOn ? <DueDay day={dueOn} /> : a('noDue')) },
  { key: 'since', heading: a('since'), cell: ({ assignedAt }) => formatDay(assignedAt) },
];

interface Props {
  commitmentId: string;
  /** What may be done on this commitment. */
  abilities: readonly Action[];
}

/** Who works on a commitment within its State; its mechanism gives it and takes it back. */
export const AssignmentsSection = ({ commitmentId, abilities }: Props) => {
  const a = useAssignmentWords();
  const w = useWords();
  const text = useProblemText();
  const { data, error, isPending, refetch } = useAssignments(commitmentId);
  const [done, say] = useDone();
  const assigns = abilities.includes('commitment.assign');
  const acts: Column<AssignmentView> = {
    key: 'acts',
    heading: a('takeBack'),
    cell: (assignment) => <TakeBack commitmentId={commitmentId} assignment={assignment} onDone={say} />,
  };
  if (isPending) return <Loading />;
  return (
    <DoneSection title={a('title')} done={done}>
      <p className="quiet">{a('intro')}</p>
      {error && (
        <>
          <p className="field-error" role="alert">
            {text(error)}
          </p>
          <button type="button" className="button-quiet" onClick={() => void refetch()}>
            {w('failure.retry')}
          </button>
        </>
      )}
      {data?.items.length === 0 && <p>{a('none')}</p>}
      {data && data.items.length > 0 && (
        <Table
          caption={assigns ? a('caption', { count: data.items.length }) : a('captionOwn')}
          columns={assigns ? [...factsOf(a), acts] : factsOf(a)}
          rows={data.items}
          keyOf={({ organisation }) => organisation.id}
          labelled
        />
      )}
      {assigns && data?.assignable.length === 0 && <p className="quiet">{a('nobodyLeft')}</p>}
      {assigns && data && data.assignable.length > 0 && (
        <AssignForm
          commitmentId={commitmentId}
          assignable={data.assignable}
          onAssigned={(name) => say(a('assigned', { name }))}
        />
      )}
    </DoneSection>
  );
};
