import { Link } from 'react-router';
import { useProblemText } from '../../../../lib/problem-text';
import { useOpenings } from '../api';
import { DAYS_SHOWN } from '../limits';
import { useOpeningWords } from '../words';
import { OpeningsTable } from './openings-table';

/** What the operator's two asked for or opened of the own trail; nothing where there is nothing to tell. */
export const OwnOpenings = () => {
  const o = useOpeningWords();
  const text = useProblemText();
  const { data: openings, error } = useOpenings();
  if (!openings) return error && <p role="alert">{text(error)}</p>;
  if (openings.length === 0) return null;
  return (
    <section className="done-section" aria-labelledby="own-openings">
      <h2 id="own-openings">{o('own.title')}</h2>
      <p>
        {o('own.intro', { days: DAYS_SHOWN })} <Link to="/trail?chain=platform">{o('own.entries')}</Link>
      </p>
      <OpeningsTable openings={openings} caption={o('own.title')} />
    </section>
  );
};
