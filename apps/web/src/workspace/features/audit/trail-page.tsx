import { useLocation, useSearchParams } from 'react-router';
import { Pager } from '../../../ui/pager';
import { Failure, isDenied } from '../../components/failure';
import { addressOf, InAppLinks } from '../../components/in-app-links';
import { Loading } from '../../components/loading';
import { PageHeading } from '../../components/page-heading';
import { useProblemText } from '../../lib/problem-text';
import { useSession } from '../../lib/session-context';
import { useChainVerification, useProof, useTrail, useTrailExport } from './api';
import { areReversedIn } from './days';
import { MINUTES } from './openings/limits';
import { OwnOpenings } from './openings/list/own-openings';
import { useOpeningWords } from './openings/words';
import { TrailFilters } from './trail-filters';
import { TrailTable } from './trail-table';
import { VerifiedLine } from './verified-line';
import { useAuditWords } from './words';

/** The own organisation's trail: who did what, and how far it can be trusted. */
export const TrailPage = () => {
  const w = useAuditWords();
  const o = useOpeningWords();
  const { abilities } = useSession();
  const [search] = useSearchParams();
  const { data: page, error, isPending, refetch } = useTrail(search);
  const { data: verification } = useChainVerification();
  const proof = useProof();
  const others = search.get('chain') === 'platform';
  const told = abilities.includes('opening.acknowledge');
  const answerable = !areReversedIn(search);
  if (isDenied(error)) return <Failure error={error} />;
  return (
    <>
      <PageHeading title={w('title')} />
      <p>
        {w('intro')} {told && o('own.exception', { minutes: MINUTES })}
        {abilities.includes('opening.begin') && o('elsewhere')}
      </p>
      {verification && <VerifiedLine verification={verification} />}
      <TrailFilters />
      {abilities.includes('audit.export') && !others && answerable && <Export search={search} />}
      <p role="alert">{proof.isError && w('verified.proofFailed')}</p>
      {!answerable ? null : isPending ? (
        <Loading />
      ) : !page ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : page.items.length === 0 ? (
        <p className="empty">{w('empty')}</p>
      ) : (
        <>
          <TrailTable
            entries={page.items}
            linked
            acting={others ? 'operator' : 'own'}
            proofs={{ upTo: others ? 0 : (verification?.inTree ?? 0), fetch: (seq) => proof.mutate(seq) }}
          />
          <Pages shown={page.items.length} next={page.next} />
        </>
      )}
      {told && <OwnOpenings />}
    </>
  );
};

const Pages = (page: { shown: number; next: string | null }) => {
  const { pathname, search } = useLocation();
  return (
    <InAppLinks>
      <Pager url={addressOf(pathname, search)} {...page} />
    </InAppLinks>
  );
};

const Export = ({ search }: { search: URLSearchParams }) => {
  const w = useAuditWords();
  const problem = useProblemText();
  const { mutate, isPending, isSuccess, error } = useTrailExport(search);
  return (
    <section className="trail-export">
      <button type="button" aria-disabled={isPending} onClick={() => !isPending && mutate()}>
        {isPending ? w('export.pending') : w('export.action')}
      </button>
      <span className="quiet"> {w('export.note')}</span>
      <p role="status">{isSuccess && w('export.done')}</p>
      {error && <p role="alert">{problem(error)}</p>}
    </section>
  );
};
