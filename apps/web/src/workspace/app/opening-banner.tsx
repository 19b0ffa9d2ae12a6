import type { OpeningView } from '@heed/contracts';
import { formatInstant } from '@heed/messages';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { FocusedStatus } from '../components/focused-status';
import { useAcknowledge, useAskAgain, useOpenings } from '../features/audit/openings/api';
import { Reason } from '../features/audit/openings/opening-facts';
import { useOpeningWords } from '../features/audit/openings/words';
import { isProblem } from '../lib/api-problem';
import { useProblemText } from '../lib/problem-text';

interface NoticeProps {
  opening: OpeningView;
  approvedAt: string;
  onDone: () => void;
}

const OpeningNotice = ({ opening, approvedAt, onDone }: NoticeProps) => {
  const o = useOpeningWords();
  const text = useProblemText();
  const { mutateAsync, isPending, error, reset } = useAcknowledge();
  const { id, stage, endsAt, pagesRead } = opening;
  const state = stage === 'open' ? 'open' : 'ended';
  const [from, until] = [formatInstant(approvedAt), formatInstant(endsAt)];
  const faster = (): void => {
    reset();
    onDone(); // a colleague has said so
  };
  const confirm = (): void =>
    void mutateAsync(id).then(onDone, (failure: unknown) => {
      if (isProblem(failure, 'opening.wrong_state')) faster(); // other failures are said below
    });
  return (
    <section className="notice opening-banner" aria-label={o('banner.label', { from })}>
      <p>
        <span role="status">{o(`banner.${state}.told`, { from, until })}</span> {o(`banner.${state}.may`, { until })}
      </p>
      <p>
        {o('banner.reason')} <Reason opening={opening} />
      </p>
      <p>
        {o(`banner.${state}.pages`, { count: pagesRead })} <Link to="/trail">{o('banner.trail')}</Link>
      </p>
      {opening.abilities.includes('opening.acknowledge') ? (
        <button
          type="button"
          aria-disabled={isPending}
          aria-label={o('banner.knowOf', { from })}
          onClick={() => !isPending && confirm()}
        >
          {o('banner.know')}
        </button>
      ) : (
        <p className="quiet">{o('banner.later')}</p>
      )}
      {error && <p role="alert">{text(error)}</p>}
    </section>
  );
};

/**
 * On every page until the organisation says that it knows: that its trail was opened by emergency access. It asks again
 * with each page that is gone to, so that whoever works is told.
 */
export const OpeningBanner = () => {
  const o = useOpeningWords();
  const { pathname } = useLocation();
  const { data: openings = [] } = useOpenings();
  const askAgain = useAskAgain();
  const [confirmed, setConfirmed] = useState<{ id: string; on: string } | null>(null);
  useEffect(askAgain, [askAgain, pathname]);
  if (confirmed && confirmed.on !== pathname) setConfirmed(null); // what was done is said where it was done
  return (
    <>
      {confirmed && (
        <div className="notice" key={confirmed.id}>
          <FocusedStatus>{o('banner.done')}</FocusedStatus>
        </div>
      )}
      {openings.map(
        (opening) =>
          opening.approvedAt !== null &&
          opening.acknowledgedAt === null && (
            <OpeningNotice
              key={opening.id}
              opening={opening}
              approvedAt={opening.approvedAt}
              onDone={() => setConfirmed({ id: opening.id, on: pathname })}
            />
          ),
      )}
    </>
  );
};
