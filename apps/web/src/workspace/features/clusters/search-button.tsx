import { useProblemText } from '../../lib/problem-text';
import { useSearch } from './api';
import { useClusterWords } from './words';

/** Has all texts compared again; what people decided stays. */
export const SearchButton = () => {
  const w = useClusterWords();
  const problem = useProblemText();
  const { mutate, data, error, isPending } = useSearch();
  return (
    <div>
      <button type="button" className="button-quiet" aria-disabled={isPending} onClick={() => !isPending && mutate()}>
        {isPending ? w('searching') : w('search')}
      </button>
      <p role="status" className="small">
        {data && w('found', { count: data.added, texts: data.texts, removed: data.removed })}
        {error !== null && problem(error)}
      </p>
    </div>
  );
};
