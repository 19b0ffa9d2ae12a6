import type { OpeningView } from '@heed/contracts';
import { formatNumber } from '@heed/messages';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Failure } from '../../../../components/failure';
import { FocusedStatus } from '../../../../components/focused-status';
import { Loading } from '../../../../components/loading';
import { PageHeading } from '../../../../components/page-heading';
import { useOpenings } from '../api';
import { EndOpening } from '../end-opening';
import { DAYS_SHOWN } from '../limits';
import { Confirmed, Reason, Stage, WhoAgreed, WhoAsked, Whose } from '../opening-facts';
import { nameIn, useOpeningWords } from '../words';
import { useMinutesLeft } from './minutes-left';
import { OpenedTrail } from './opened-trail';

interface Props {
  opening: OpeningView;
}

const Back = () => (
  <p>
    <Link to="/emergency-access">{useOpeningWords()('list', { days: DAYS_SHOWN })}</Link>
  </p>
);

const TimeLeft = ({ opening }: Props) => {
  const o = useOpeningWords();
  const count = useMinutesLeft(opening.endsAt);
  return (
    <p>
      <strong>{count === 0 ? o('one.closing') : o('one.left', { count })}</strong>
    </p>
  );
};

const StageNow = ({ opening }: Props) => (
  <>
    <Stage opening={opening} />
    {opening.stage === 'open' && <TimeLeft opening={opening} />}
  </>
);

const Facts = ({ opening }: Props) => {
  const o = useOpeningWords();
  const facts = [
    { key: 'organisation', fact: <Whose opening={opening} /> },
    { key: 'stage', fact: <StageNow opening={opening} /> },
    { key: 'reason', fact: <Reason opening={opening} /> },
    { key: 'asked', fact: <WhoAsked opening={opening} /> },
    { key: 'agreed', fact: <WhoAgreed opening={opening} /> },
    { key: 'pages', fact: formatNumber(opening.pagesRead) },
    { key: 'confirmed', fact: <Confirmed opening={opening} /> },
  ] as const;
  return (
    <dl className="facts">
      {facts.map(({ key, fact }) => (
        <div key={key}>
          <dt>{o(`column.${key}`)}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
};

/** What can be read now, and why not otherwise. */
const Readable = ({ opening }: Props) => {
  const o = useOpeningWords();
  const { stage, approvedAt, abilities } = opening;
  // Who was reading when it ended is told; what they read went, and the focus with it.
  const [wasOpen] = useState(stage === 'open');
  // Its time is over a moment before the API says so.
  const isOver = useMinutesLeft(opening.endsAt) === 0;
  if (stage === 'asked') return <p>{o('one.asked')}</p>;
  if (stage === 'ended') {
    const words = o(approvedAt === null ? 'one.neverOpened' : 'one.ended');
    return wasOpen ? <FocusedStatus>{words}</FocusedStatus> : <p>{words}</p>;
  }
  return (
    <>
      {abilities.includes('opening.end') && <EndOpening opening={opening} onDone={() => undefined} />}
      {!isOver && (abilities.includes('opening.look') ? <OpenedTrail opening={opening} /> : <p>{o('one.others')}</p>)}
    </>
  );
};

const Opening = ({ opening }: Props) => {
  const o = useOpeningWords();
  return (
    <>
      <PageHeading title={o('one.title', { name: nameIn(o, opening) })} />
      <Back />
      <Facts opening={opening} />
      <Readable opening={opening} />
    </>
  );
};

const Gone = () => {
  const o = useOpeningWords();
  return (
    <section className="state-page">
      <PageHeading title={o('one.goneTitle')} />
      <p>{o('one.gone', { days: DAYS_SHOWN })}</p>
      <Back />
    </section>
  );
};

/** One emergency access: who, when and why, and for the two who opened it what the organisation did. */
export const OpeningPage = () => {
  const { id } = useParams();
  const { data: openings, error, isPending, refetch } = useOpenings();
  if (isPending) return <Loading />;
  if (!openings) return <Failure error={error} onRetry={() => void refetch()} />;
  const opening = openings.find((one) => one.id === id);
  return opening ? <Opening key={opening.id} opening={opening} /> : <Gone />;
};
