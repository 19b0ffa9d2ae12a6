import type { OwnSessionView } from '@heed/contracts';
import { formatInstant } from '@heed/messages';
import { Table } from '../../../ui/table';
import { Loading } from '../../components/loading';
import { useAccountWords } from '../../lib/account-words';
import { useProblemText } from '../../lib/problem-text';
import { DoneSection, useDone } from '../../components/done-section';
import { ActButton } from '../../components/act-button';
import { useEndOtherSessions, useEndSession, useOwnSessions } from './api';

const How = ({ session }: { session: OwnSessionView }) => {
  const a = useAccountWords();
  const beside = session.method === 'password' && session.assurance !== 'password';
  return `${a(`sessions.method.${session.method}`)}${beside ? ` ${a('sessions.secondFactor')}` : ''}`;
};

const SessionsTable = ({ sessions, onDone }: { sessions: OwnSessionView[]; onDone: () => void }) => {
  const a = useAccountWords();
  const text = useProblemText();
  const end = useEndSession();
  return (
    <>
      {end.error && (
        <p className="field-error" role="alert">
          {text(end.error)}
        </p>
      )}
      <Table
        caption={a('sessions.caption')}
        labelled
        rows={sessions}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'started',
            heading: a('sessions.started'),
            header: true,
            cell: ({ startedAt }) => formatInstant(startedAt),
          },
          { key: 'seen', heading: a('sessions.seen'), cell: ({ lastSeenAt }) => formatInstant(lastSeenAt) },
          { key: 'how', heading: a('sessions.how'), cell: (session) => <How session={session} /> },
          { key: 'for', heading: a('sessions.organisation'), cell: ({ organisation }) => organisation },
          {
            key: 'end',
            heading: a('sessions.end'),
            cell: (session) =>
              session.current ? (
                <strong>{a('sessions.current')}</strong>
              ) : (
                <button
                  type="button"
                  className="button-quiet"
                  aria-label={a('sessions.endOf', { moment: formatInstant(session.startedAt) })}
                  aria-disabled={end.isPending}
                  onClick={() => !end.isPending && void end.mutateAsync(session).then(onDone, () => undefined)}
                >
                  {a('sessions.end')}
                </button>
              ),
          },
        ]}
      />
    </>
  );
};

/** Where one is signed in, and ending it. */
export const SessionsSection = () => {
  const a = useAccountWords();
  const text = useProblemText();
  const { data: sessions, error } = useOwnSessions();
  const endOthers = useEndOtherSessions();
  const [done, say] = useDone();
  return (
    <DoneSection id="sessions" title={a('sessions.title')} done={done}>
      <p>{a('sessions.intro')}</p>
      {sessions ? (
        <SessionsTable sessions={sessions} onDone={() => say(a('sessions.ended'))} />
      ) : error ? (
        <p role="alert">{text(error)}</p>
      ) : (
        <Loading />
      )}
      {sessions?.some(({ current }) => !current) && (
        <div className="actions">
          <ActButton
            act={endOthers}
            run={() => endOthers.mutateAsync()}
            label={a('sessions.endAll')}
            title={a('sessions.endAllTitle')}
            onDone={() => say(a('sessions.endedAll'))}
          >
            <p>{a('sessions.endAllText')}</p>
          </ActButton>
        </div>
      )}
    </DoneSection>
  );
};
