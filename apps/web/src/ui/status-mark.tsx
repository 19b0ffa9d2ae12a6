import type { StandingStatus } from '@heed/domain';
import { useText } from './language';
import { StatusShape } from './status-shape';

/** The square of a status, for legends; says nothing to a screen reader, the word beside it does. */
export const StatusSwatch = ({ status }: { status: StandingStatus }) => (
  <svg className="swatch" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    <StatusShape status={status} x={0.5} y={0.5} width={11} height={11} />
  </svg>
);

/** A status as square and word. */
export const StatusMark = ({ status }: { status: StandingStatus }) => {
  const t = useText();
  return (
    <span className="status-mark">
      <StatusSwatch status={status} /> {t(`status.label.${status}`)}
    </span>
  );
};

/** The split square of a contested account, with its word. */
export const ContestedMark = ({ by }: { by: number }) => {
  const t = useText();
  return (
    <span className="status-mark contested-mark">
      <svg className="swatch" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path className="contested-half" d="M1 1H11V11Z" />
        <path className="contested-line" d="M1 1V11H11Z" />
      </svg>{' '}
      {by > 0 ? t('shared.strip.contested_by', { count: by }) : t('shared.strip.contested')}
    </span>
  );
};
