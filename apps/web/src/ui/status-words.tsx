import type { CommitmentRow } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import { useText } from './language';
import { ContestedMark } from './status-mark';
import { findingText } from './strip-text';

/** The three voices of a row in words, for those who do not read the strip. */
export const StatusWords = ({
  row,
}: {
  row: Pick<CommitmentRow, 'strip' | 'bearer' | 'stale' | 'overdue' | 'lastPublishedAt'>;
}) => {
  const t = useText();
  const { bearer, independent, assessment, contested, contestedBy } = row.strip;
  const { accounts, lowest, highest } = independent;
  return (
    <ul role="list" className="status-words">
      <li>
        {t('shared.strip.bearer', { bearer: t(`status.lane.${row.bearer.kind}`), status: t(`status.label.${bearer}`) })}
      </li>
      {accounts > 0 && lowest && highest && (
        <li>
          {lowest === highest
            ? t('shared.strip.independent_same', { count: accounts, status: t(`status.label.${lowest}`) })
            : t('shared.strip.independent_range', {
                count: accounts,
                lowest: t(`status.label.${lowest}`),
                highest: t(`status.label.${highest}`),
              })}
        </li>
      )}
      {assessment && <li>{t('shared.strip.mechanism', { value: findingText(assessment.value) })}</li>}
      {contested && (
        <li>
          <ContestedMark by={contestedBy} />
        </li>
      )}
      {(row.stale || row.overdue) && (
        <li className="quiet">
          {[row.stale && t('portal.commitments.stale'), row.overdue && t('portal.commitments.overdue')]
            .filter(Boolean)
            .join(t('shared.list_join'))}
        </li>
      )}
      {row.lastPublishedAt && <li className="quiet">{formatDay(row.lastPublishedAt)}</li>}
    </ul>
  );
};
