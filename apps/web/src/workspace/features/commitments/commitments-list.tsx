import type { CommitmentRow, MyCommitmentRow } from '@heed/contracts';
import { isIndependentKind, UPDATE_STATES } from '@heed/domain';
import { Link, useLocation, useSearchParams } from 'react-router';
import { FilterChips } from '../../../ui/filter-chips';
import { Pager } from '../../../ui/pager';
import { Failure } from '../../components/failure';
import { addressOf, InAppLinks } from '../../components/in-app-links';
import { Loading } from '../../components/loading';
import { PageHeading } from '../../components/page-heading';
import { useFacet } from '../../lib/facets';
import { useSession } from '../../lib/session-context';
import { useText, useWords } from '../../lib/words';
import { filtersIn } from '../../lib/url-filters';
import { csvAddress, FILTERS, useCommitments, type CommitmentSource } from './api';
import { CommitmentsFilter } from './commitments-filter';
import { CommitmentsTable } from './commitments-table';

/** Words for filter values that the address holds as keys; `rows` know the organisations that they are given to. */
const useFilterNames = (rows: readonly (CommitmentRow | MyCommitmentRow)[]): Record<string, string> => {
  const w = useWords();
  const { data: documents = [] } = useFacet('document');
  const { data: themes = [] } = useFacet('theme');
  return Object.fromEntries([
    ...[...documents, ...themes].map(({ value, label }) => [value, label] as const),
    ...UPDATE_STATES.map((state) => [state, w(`state.${state}`)] as const),
    ...rows.flatMap((row) =>
      ('assignedTo' in row ? (row.assignedTo ?? []) : []).map(({ id, name }) => [id, name] as const),
    ),
  ]);
};

/** Independent organisations are assigned nothing: where they work decides what is theirs. */
const NothingIndependent = () => {
  const w = useWords();
  return (
    <p className="empty">
      {w('list.noneIndependent')} <Link to="/organisation">{w('list.toCountries')}</Link>
    </p>
  );
};

const Nothing = ({ source, filtered }: { source: CommitmentSource; filtered: boolean }) => {
  const t = useText();
  const w = useWords();
  const { pathname } = useLocation();
  const { organisation } = useSession();
  if (source === 'mine' && !filtered && isIndependentKind(organisation.kind)) return <NothingIndependent />;
  return (
    <p className="empty">
      {filtered ? w('list.noneFiltered') : w(`list.none.${source}`)}{' '}
      {filtered ? <Link to={pathname}>{t('shared.filter.clear')}</Link> : <a href="/search">{w('list.searchAll')}</a>}
    </p>
  );
};

/** Commitments to work on or to look behind a figure; the address holds everything that shapes the list. */
export const CommitmentsList = ({ source }: { source: CommitmentSource }) => {
  const t = useText();
  const w = useWords();
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  const { data: page, error, isPending, isPlaceholderData, refetch } = useCommitments(source, search);
  const names = useFilterNames(page?.items ?? []);
  const filters = filtersIn(search, FILTERS);
  const url = addressOf(pathname, search.size > 0 ? `?${search.toString()}` : '');
  if (error && !page) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeading title={w(`list.title.${source}`)} />
      <CommitmentsFilter source={source} />
      <InAppLinks>
        <FilterChips url={url} filters={filters} names={names} clear={addressOf(pathname, '')} />
      </InAppLinks>
      {isPending && <Loading />}
      {page && (
        <div aria-busy={isPlaceholderData}>
          {page.items.length === 0 ? (
            <Nothing source={source} filtered={Object.keys(filters).length > 0} />
          ) : (
            <CommitmentsTable rows={page.items} source={source} />
          )}
          <InAppLinks>
            <Pager url={url} shown={page.items.length} total={page.total} next={page.next} />
          </InAppLinks>
          <p>
            <a href={csvAddress(source, search)} download>
              {t('shared.table.csv')}
            </a>
          </p>
        </div>
      )}
    </>
  );
};
