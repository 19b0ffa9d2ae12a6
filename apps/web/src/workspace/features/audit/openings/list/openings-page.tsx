import { DoneSection, useDone } from '../../../../components/done-section';
import { Failure } from '../../../../components/failure';
import { Loading } from '../../../../components/loading';
import { PageHeading } from '../../../../components/page-heading';
import { useSession } from '../../../../lib/session-context';
import { useOpenings } from '../api';
import { AskForm } from '../asking/ask-form';
import { DAYS_SHOWN, MINUTES } from '../limits';
import { useOpeningWords } from '../words';
import { OpeningActs } from './opening-acts';
import { OpeningsTable } from './openings-table';

/** Emergency access: asking for it, agreeing to it, and what became of each. */
export const OpeningsPage = () => {
  const o = useOpeningWords();
  const { abilities } = useSession();
  const { data: openings, error, isPending, refetch } = useOpenings();
  const [done, say, forget] = useDone();
  const title = o('list', { days: DAYS_SHOWN });
  if (isPending) return <Loading />;
  if (!openings) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeading title={o('title')} />
      <p className="prose">{o('intro.what', { minutes: MINUTES })}</p>
      <p className="prose">{o('intro.who')}</p>
      {abilities.includes('opening.begin') && (
        <section className="done-section" aria-labelledby="opening-ask">
          <h2 id="opening-ask">{o('ask.title')}</h2>
          <AskForm onTry={forget} onDone={() => say(o('ask.done'))} />
        </section>
      )}
      <DoneSection title={title} done={done}>
        {openings.length === 0 ? (
          <p className="empty">{o('none', { days: DAYS_SHOWN })}</p>
        ) : (
          <OpeningsTable
            openings={openings}
            caption={title}
            acts={(opening) => <OpeningActs opening={opening} onDone={say} />}
          />
        )}
      </DoneSection>
    </>
  );
};
