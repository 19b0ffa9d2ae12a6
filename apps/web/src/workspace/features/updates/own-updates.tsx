import type { PublishedUpdateView } from '@heed/contracts';
import type { Action } from '@heed/domain';
import { formatDay } from '@heed/messages';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { StatusMark } from '../../../ui/status-mark';
import { FocusedStatus } from '../../components/focused-status';
import { Loading } from '../../components/loading';
import { useProblemText } from '../../lib/problem-text';
import { useSession } from '../../lib/session-context';
import { useWords } from '../../lib/words';
import { useStartUpdate, useUpdates } from './api';
import { publishedContent } from './published-content';
import { whereItIs } from './where-it-is';
import { WithdrawDialog } from './withdraw-dialog';

interface Props {
  commitmentId: string;
  /** What may be done on this commitment. */
  abilities: readonly Action[];
  published: readonly PublishedUpdateView[];
}

type OwnList = ReturnType<typeof useUpdates>;

/** Nobody knows whether an update is open: none is started, but an account can be withdrawn all the same. */
const NotRead = ({ list }: { list: OwnList }) => {
  const w = useWords();
  const text = useProblemText();
  return (
    <>
      <p className="field-error" role="alert">
        {text(list.error)}
      </p>
      <button type="button" className="button-quiet" onClick={() => void list.refetch()}>
        {w('failure.retry')}
      </button>
    </>
  );
};

interface AccountsProps extends Props {
  list: OwnList;
  onWithdrawn: (update: PublishedUpdateView) => void;
}

const OwnAccounts = ({ commitmentId, abilities, published, list, onWithdrawn }: AccountsProps) => {
  const w = useWords();
  const text = useProblemText();
  const navigate = useNavigate();
  const { organisation, abilities: mayAtAll } = useSession();
  const start = useStartUpdate();
  const [withdrawing, setWithdrawing] = useState<PublishedUpdateView | null>(null);
  const items = list.data?.items;
  const open = items?.find(({ state }) => state !== 'published');
  // A withdrawn account is public without its author's name: that it is ours, only our own list says.
  const ours = new Set(items?.map((update) => update.id));
  const own = published.filter((update) => update.organisation?.id === organisation.id || ours.has(update.id));
  const mayDraft = abilities.includes('update.draft') && items !== undefined && !open;
  const begin = (corrects?: PublishedUpdateView): void =>
    start.mutate(
      { commitmentId, ...(corrects && { corrects: corrects.id, content: publishedContent(corrects) }) },
      { onSuccess: ({ id }) => void navigate(`/updates/${id}`) },
    );
  return (
    <>
      {!items && <NotRead list={list} />}
      {open && (
        <p>
          {w('own.open', { state: whereItIs(w, open), day: formatDay(open.updatedAt) })}{' '}
          <Link to={`/updates/${open.id}`}>{w('own.continue')}</Link>
        </p>
      )}
      {items && own.length === 0 && !open && <p className="quiet">{w('own.none')}</p>}
      {mayDraft && (
        <button type="button" onClick={() => begin()} aria-disabled={start.isPending}>
          {w('own.start')}
        </button>
      )}
      {start.error && (
        <p className="field-error" role="alert">
          {text(start.error)}
        </p>
      )}
      <ul role="list" className="own-list">
        {own.map((update) => (
          <li key={update.id}>
            {update.status && <StatusMark status={update.status} />}{' '}
            <span className="quiet">
              {w(`own.${update.visibility}`, { day: formatDay(update.withdrawnAt ?? update.publishedAt) })}
            </span>{' '}
            {update.visibility === 'current' && mayDraft && (
              <button type="button" className="button-quiet" onClick={() => begin(update)}>
                {w('own.correct', { day: formatDay(update.publishedAt) })}
              </button>
            )}{' '}
            {update.visibility !== 'withdrawn' && mayAtAll.includes('update.withdraw') && (
              <button type="button" className="button-quiet" onClick={() => setWithdrawing(update)}>
                {w('own.withdraw', { day: formatDay(update.publishedAt) })}
              </button>
            )}
          </li>
        ))}
      </ul>
      {withdrawing && (
        <WithdrawDialog
          id={withdrawing.id}
          publishedAt={withdrawing.publishedAt}
          onClose={() => setWithdrawing(null)}
          onDone={() => onWithdrawn(withdrawing)}
        />
      )}
    </>
  );
};

/** What my organisation has said on this commitment, and what it can do next. */
export const OwnUpdates = (props: Props) => {
  const w = useWords();
  const { organisation } = useSession();
  const list = useUpdates(new URLSearchParams({ scope: 'mine', commitment: props.commitmentId }));
  // What has just been said stays when the list is read again.
  const [withdrawn, setWithdrawn] = useState<PublishedUpdateView | null>(null);
  return (
    <section aria-labelledby="own-updates">
      <h2 id="own-updates">{w('own.title', { organisation: organisation.name })}</h2>
      {withdrawn && (
        <FocusedStatus key={withdrawn.id}>{w('own.done', { day: formatDay(withdrawn.publishedAt) })}</FocusedStatus>
      )}
      {/* What may be done stands where it will stay: a button that arrives later would move the others under the pointer. */}
      {list.isPending ? <Loading /> : <OwnAccounts {...props} list={list} onWithdrawn={setWithdrawn} />}
    </section>
  );
};
