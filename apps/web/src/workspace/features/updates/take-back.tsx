import type { UpdateView } from '@heed/contracts';
import { ActButton } from '../../components/act-button';
import { useText } from '../../lib/words';
import { useWithdraw } from './api';

/** For an account under a withheld name: until its batch has gone out its author can take it back unseen. */
export const TakeBack = ({ update, onDone }: { update: UpdateView; onDone: () => void }) => {
  const t = useText();
  const withdraw = useWithdraw();
  if (update.releaseOn === null || !update.abilities.includes('update.withdraw')) return null;
  return (
    <ActButton
      act={withdraw}
      run={() => withdraw.mutateAsync({ id: update.id, reason: null })}
      label={t('organisations.name.takeBack')}
      title={t('organisations.name.takeBackTitle')}
      onDone={onDone}
    >
      <p>{t('organisations.name.takeBackText')}</p>
    </ActButton>
  );
};
