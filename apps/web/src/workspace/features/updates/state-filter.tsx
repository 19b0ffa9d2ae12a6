import type { UpdateState } from '@heed/domain';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useWords } from '../../lib/words';

/** The list by where updates stand, as links: the address says which is shown. */
export const StateFilter = ({ states, chosen }: { states: readonly UpdateState[]; chosen: UpdateState | null }) => {
  const w = useWords();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const addressFor = (state: UpdateState | null): string => {
    const next = new URLSearchParams(search);
    next.delete('after');
    next.delete('state');
    if (state) next.set('state', state);
    return `${pathname}?${next.toString()}`;
  };
  return (
    <nav aria-label={w('list.byState')}>
      <ul role="list" className="tabs">
        {[null, ...states].map((state) => (
          <li key={state ?? 'all'}>
            <Link to={addressFor(state)} className="tab" aria-current={state === chosen ? 'page' : undefined}>
              {state ? w(`state.${state}`) : w('state.all')}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
