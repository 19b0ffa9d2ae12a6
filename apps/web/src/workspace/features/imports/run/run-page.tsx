import type { ImportRunView } from '@heed/contracts';
import { useEffect, useRef } from 'react';
import { Link, useParams } from 'react-router';
import { Failure } from '../../../components/failure';
import { Loading } from '../../../components/loading';
import { PageHeading } from '../../../components/page-heading';
import { useRun } from '../api/runs';
import { PublishedRun } from '../publish/published-run';
import { useImportWords } from '../words';
import { FailedRun } from './failed-run';
import { ReadingProgress } from './reading-progress';
import { RunHead } from './run-head';
import { RunViews } from './run-views';
import { StoppedRun } from './stopped-run';

const RunBody = ({ run }: { run: ImportRunView }) => {
  switch (run.state) {
    case 'queued':
    case 'reading':
      return <ReadingProgress run={run} />;
    case 'failed':
      return <FailedRun run={run} />;
    case 'cancelled':
      return <StoppedRun run={run} />;
    case 'published':
      return (
        <>
          <PublishedRun run={run} />
          <RunViews run={run} />
        </>
      );
    case 'undone':
      return (
        <>
          <StoppedRun run={run} />
          <RunViews run={run} />
        </>
      );
    case 'review':
    case 'ready':
    case 'proposed':
      return <RunViews run={run} />;
  }
};

/** Whoever published, stopped or went on is led to what it has become: the control that was used is gone. */
const useLedOn = (state: ImportRunView['state'] | undefined) => {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(state);
  useEffect(() => {
    const changed = before.current !== undefined && state !== before.current;
    if (changed && document.activeElement === document.body) place.current?.focus();
    before.current = state;
  }, [state]);
  return place;
};

/** One import, from being read to being published; whoever opens it finds it where the last person left it. */
export const RunPage = () => {
  const w = useImportWords();
  const { id = '' } = useParams();
  const { data: run, error, isPending, refetch } = useRun(id);
  const place = useLedOn(run?.state);
  if (isPending) return <Loading />;
  if (!run) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <p>
        <Link to="/imports">{w('run.back')}</Link>
      </p>
      <PageHeading title={run.name}>
        <span dir="auto">{run.name}</span>
      </PageHeading>
      <div ref={place} tabIndex={-1}>
        <RunHead run={run} />
      </div>
      <RunBody key={run.state} run={run} />
    </>
  );
};
