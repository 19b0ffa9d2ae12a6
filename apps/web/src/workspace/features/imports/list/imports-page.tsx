import { IMPORT_STATES, type ImportState } from '@heed/domain';
import { Link, useLocation, useSearchParams } from 'react-router';
import { Pager } from '../../../../ui/pager';
import { Failure } from '../../../components/failure';
import { addressOf, InAppLinks } from '../../../components/in-app-links';
import { Loading } from '../../../components/loading';
import { PageHeading } from '../../../components/page-heading';
import { useSession } from '../../../lib/session-context';
import { useRuns } from '../api/runs';
import { useImportWords } from '../words';
import { RunsTable } from './runs-table';

const StateTabs = ({ chosen }: { chosen: ImportState | null }) => {
  const w = useImportWords();
  return (
    <nav aria-label={w('list.byState')}>
      <ul role="list" className="tabs">
        {[null, ...IMPORT_STATES].map((state) => (
          <li key={state ?? 'all'}>
            <Link
              to={state ? `/imports?state=${state}` : '/imports'}
              className="tab"
              aria-current={state === chosen ? 'page' : undefined}
            >
              {state ? w(`state.${state}`) : w('list.all')}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Nothing = ({ filtered }: { filtered: boolean }) => {
  const w = useImportWords();
  return (
    <p className="empty">
      {filtered ? w('list.noneFiltered') : w('list.none')}{' '}
      {filtered ? <Link to="/imports">{w('list.showAll')}</Link> : <Link to="/imports/new">{w('list.start')}</Link>}
    </p>
  );
};

/** What was brought in, and how far each is: anyone whose post opens it can go on with another's work. */
export const ImportsPage = () => {
  const w = useImportWords();
  const { abilities } = useSession();
  const [search] = useSearchParams();
  const { pathname, search: query } = useLocation();
  const { data: page, error, isPending, isPlaceholderData, refetch } = useRuns(search);
  const state = IMPORT_STATES.find((one) => one === search.get('state')) ?? null;
  if (isPending) return <Loading />;
  if (!page) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeading title={w('list.title')} />
      <p>{w('list.intro')}</p>
      {abilities.includes('import.start') && (
        <p>
          <Link to="/imports/new" className="button">
            {w('list.start')}
          </Link>
        </p>
      )}
      <StateTabs chosen={state} />
      <div aria-busy={isPlaceholderData}>
        {page.items.length === 0 ? <Nothing filtered={state !== null} /> : <RunsTable runs={page.items} />}
        <InAppLinks>
          <Pager url={addressOf(pathname, query)} shown={page.items.length} total={page.total} next={page.next} />
        </InAppLinks>
      </div>
    </>
  );
};
