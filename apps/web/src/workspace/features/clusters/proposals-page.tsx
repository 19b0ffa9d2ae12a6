import type { ClusterState } from '@heed/contracts';
import { useId, useState } from 'react';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { MoreButton } from '../../components/more-button';
import { PageHeading } from '../../components/page-heading';
import { SelectField } from '../../components/select-field';
import { useProblemText } from '../../lib/problem-text';
import { useSession } from '../../lib/session-context';
import { useSingleKeys, useSingleKeysOn } from '../../lib/use-single-keys';
import { isState, STATES } from './cluster-vocabulary';
import { PairCard } from './pair-card';
import { SearchButton } from './search-button';
import { usePairs } from './use-pairs';
import { useClusterWords } from './words';

/** Texts that may ask the same, two by two; the secretariat decides by key or by button. */
export const ProposalsPage = () => {
  const w = useClusterWords();
  const problem = useProblemText();
  const own = useId();
  const { organisation, abilities } = useSession();
  const [state, setState] = useState<ClusterState>('suggested');
  const [singleKeys, setSingleKeys] = useSingleKeysOn();
  const { query, decide, pairs, current, choose, settle, keys, total } = usePairs(state);
  useSingleKeys(singleKeys, keys);
  return (
    <>
      <PageHeading title={w('title')} />
      <p>{w('intro')}</p>
      {organisation.demonstration && <p className="reading-note">{w('demonstration')}</p>}
      <div className="filter-bar">
        <SelectField
          id={`${own}-state`}
          label={w('show')}
          value={state}
          options={STATES.map((value) => ({ value, label: w(`state.${value}`) }))}
          onChange={({ target }) => isState(target.value) && setState(target.value)}
        />
        {abilities.includes('cluster.review') && <SearchButton />}
      </div>
      <p>
        {w('keys')}{' '}
        <input
          type="checkbox"
          id={`${own}-keys`}
          checked={singleKeys}
          onChange={({ target }) => setSingleKeys(target.checked)}
        />{' '}
        <label htmlFor={`${own}-keys`} className="inline-label">
          {w('keysOn')}
        </label>
      </p>
      <div role="status">{decide.error !== null && <p className="field-error">{problem(decide.error)}</p>}</div>
      {query.isPending ? (
        <Loading />
      ) : !query.data ? (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <>
          <p>{pairs.length === 0 ? w('none') : w('total', { count: total })}</p>
          <ol role="list" className="pairs">
            {pairs.map((proposal, at) => (
              <PairCard
                key={proposal.id}
                proposal={proposal}
                place={{ n: at + 1, all: total }}
                current={proposal.id === current?.id}
                busy={decide.isPending}
                onChoose={() => choose(proposal)}
                onDecide={(dto) => settle(proposal, dto)}
              />
            ))}
          </ol>
          <MoreButton query={query} />
        </>
      )}
    </>
  );
};
