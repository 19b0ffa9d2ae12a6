import { useWords } from '../lib/words';

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

/** The next rows of a long list, under those that are there. */
export const MoreButton = ({ query }: { query: Paged }) => {
  const w = useWords();
  if (!query.hasNextPage) return null;
  return (
    <p>
      <button
        type="button"
        className="button-quiet"
        aria-disabled={query.isFetchingNextPage}
        onClick={() => !query.isFetchingNextPage && void query.fetchNextPage()}
      >
        {query.isFetchingNextPage ? w('shell.loading') : w('shell.more')}
      </button>
    </p>
  );
};
