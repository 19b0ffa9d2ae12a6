import type { CommitmentView, StandingView } from '@heed/contracts';
import { STANDING_STATUSES } from '@heed/domain';
import { filterValue } from '../ui/filter-text';
import { useText } from '../ui/language';
import { findingText } from '../ui/strip-text';

/** How many asks stand at each status, where the status of the whole is rolled up from them. */
export const RollUp = ({ standing }: { standing: StandingView }) => {
  const t = useText();
  const { rollUp } = standing;
  if (!rollUp) return null;
  const counts = STANDING_STATUSES.flatMap((status) => {
    const count = rollUp[status] ?? 0;
    return count > 0 ? [t('portal.commitment.roll_up_part', { count, status: t(`status.label.${status}`) })] : [];
  });
  return <p className="small">{t('portal.commitment.roll_up', { counts: counts.join(t('shared.list_join')) })}</p>;
};

/** Who says something else than the bearer, what, and by which rule that counts as contesting. */
export const Contests = ({ view }: { view: CommitmentView }) => {
  const t = useText();
  const { contests } = view.standing;
  if (contests.length === 0) return null;
  return (
    <div className="contests">
      <h3>{t('portal.commitment.contests')}</h3>
      <ul>
        {contests.map(({ organisation, status, rule, updateId, assessmentId }) => (
          <li key={`${updateId ?? ''} ${assessmentId ?? ''} ${rule} ${status}`}>
            <a href={`#${updateId ? `update-${updateId}` : `assessment-${assessmentId ?? ''}`}`}>
              {organisation?.name ?? t('status.voice.mechanism')}
            </a>
            {': '}
            <b>{organisation ? filterValue(t, 'status', status) : findingText(status)}</b>{' '}
            <span className="quiet">{t(`status.contest.${rule}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
