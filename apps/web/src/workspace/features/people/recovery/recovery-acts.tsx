import type { RecoveryView } from '@heed/contracts';
import { ActButton } from '../../../components/act-button';
import { useApprove, useRefuse } from '../api';
import { usePeopleWords } from '../words';

interface Props {
  recovery: RecoveryView;
  onLink: (link: string, name: string) => void;
  onDone: (words: string) => void;
}

const WORDS = { asked: 'takeUp', begun: 'agree' } as const;

const Approve = ({ recovery, stage, onLink, onDone }: Props & { stage: 'asked' | 'begun' }) => {
  const p = usePeopleWords();
  const approve = useApprove();
  const { name } = recovery.person;
  const act = WORDS[stage];
  const run = async (): Promise<void> => {
    const { link } = await approve.mutateAsync(recovery.id);
    if (link) onLink(link, name);
  };
  return (
    <ActButton
      act={approve}
      run={run}
      label={p(`recovery.${act}`)}
      fullLabel={p(`recovery.${act}Of`, { name })}
      title={p(`recovery.${act}Title`, { name })}
      onDone={() => onDone(stage === 'asked' ? p('recovery.takenUp') : p('recovery.agreed'))}
    >
      <p>{p(`recovery.${act}Text`, { name })}</p>
    </ActButton>
  );
};

const Refuse = ({ recovery, onDone }: Omit<Props, 'onLink'>) => {
  const p = usePeopleWords();
  const refuse = useRefuse();
  const { name } = recovery.person;
  return (
    <ActButton
      act={refuse}
      run={() => refuse.mutateAsync(recovery.id)}
      label={p('recovery.refuse')}
      fullLabel={p('recovery.refuseOf', { name })}
      title={p('recovery.refuseTitle')}
      onDone={() => onDone(p('recovery.refused'))}
    >
      <p>{p('recovery.refuseText', { name })}</p>
    </ActButton>
  );
};

/** What this administrator may do about a recovery. */
export const RecoveryActs = ({ recovery, onLink, onDone }: Props) => {
  const { stage, abilities } = recovery;
  const mayAgree = abilities.includes('recovery.approve') && stage !== 'agreed';
  return (
    <div className="actions">
      {mayAgree && <Approve recovery={recovery} stage={stage} onLink={onLink} onDone={onDone} />}
      {abilities.includes('recovery.refuse') && <Refuse recovery={recovery} onDone={onDone} />}
    </div>
  );
};
