import type { RollUp } from '@heed/domain';
import { useText, useWords } from '../../lib/words';

/** The status of the whole, with the number of asks at each. */
export const RollUpLine = ({ rollUp }: { rollUp: RollUp | null }) => {
  const t = useText();
  const w = useWords();
  if (!rollUp) return <p role="status">{w('update.rollUpNone')}</p>;
  const counts = rollUp.counts.map(({ status, count }) =>
    w('update.rollUpCount', {
      count,
      status: status === 'no_information' ? w('update.unanswered') : t(`status.label.${status}`),
    }),
  );
  return (
    <p role="status">
      {w('update.rollUp', { status: t(`status.label.${rollUp.status}`), counts: counts.join(t('shared.list_join')) })}
    </p>
  );
};
