import type { ImportRunView } from '@heed/contracts';
import { lazy, Suspense } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { Loading } from '../../../components/loading';
import { useImportWords } from '../words';

// What a person works on is one view at a time; each is loaded when it is gone to.
const ReviewScreen = lazy(async () => ({ default: (await import('../review/review-screen')).ReviewScreen }));
const RowsView = lazy(async () => ({ default: (await import('../rows/rows-view')).RowsView }));
const DocumentView = lazy(async () => ({ default: (await import('../document/document-view')).DocumentView }));
const PublishView = lazy(async () => ({ default: (await import('../publish/publish-view')).PublishView }));
const ChangesView = lazy(async () => ({ default: (await import('./changes-view')).ChangesView }));

const TABLES: readonly (string | null)[] = ['thematic-matrix', 'uhri-export', 'upr-info-export', 'exchange'];
type View = 'review' | 'rows' | 'document' | 'publish' | 'changes';

/** A text is confirmed paragraph by paragraph, a table row by row. */
const viewsOf = ({ family, state }: ImportRunView): [View, ...View[]] => {
  const first = state === 'ready' || TABLES.includes(family) ? 'rows' : 'review';
  return state === 'published' ? [first, 'document', 'changes'] : [first, 'document', 'publish', 'changes'];
};

const Chosen = ({ view, run }: { view: View; run: ImportRunView }) => {
  switch (view) {
    case 'review':
      return <ReviewScreen run={run} />;
    case 'rows':
      return <RowsView run={run} />;
    case 'document':
      return <DocumentView run={run} />;
    case 'publish':
      return <PublishView run={run} />;
    case 'changes':
      return <ChangesView run={run} />;
  }
};

/** The parts of an import that has been read, each at an address of its own. */
export const RunViews = ({ run }: { run: ImportRunView }) => {
  const w = useImportWords();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const views = viewsOf(run);
  const view = views.find((one) => one === search.get('view')) ?? views[0];
  return (
    <>
      <nav aria-label={w('run.views')}>
        <ul role="list" className="tabs">
          {views.map((one) => (
            <li key={one}>
              <Link
                to={one === views[0] ? pathname : `${pathname}?view=${one}`}
                className="tab"
                aria-current={one === view ? 'page' : undefined}
              >
                {w(`run.view.${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Suspense fallback={<Loading />}>
        <Chosen view={view} run={run} />
      </Suspense>
    </>
  );
};
