import type { HandoverPostView, SettledView } from '@heed/contracts';
import { formatDay, formatNumber } from '@heed/messages';
import { useSearchParams } from 'react-router';
import { Table, type Column } from '../../../../ui/table';
import { DoneSection, useDone } from '../../../components/done-section';
import { Failure } from '../../../components/failure';
import { Loading } from '../../../components/loading';
import { PageHeading } from '../../../components/page-heading';
import { useSession } from '../../../lib/session-context';
import { useHandover } from '../api';
import { MoreButton } from '../../../components/more-button';
import { usePeopleWords } from '../words';
import { OpenWork } from './open-work';
import { SettleButton } from './settle-button';

const Holders = ({ holders, formerHolders }: HandoverPostView) => {
  const p = usePeopleWords();
  return (
    <>
      <span dir="auto">{holders.length > 0 ? holders.join(', ') : p('posts.nobody')}</span>
      {formerHolders.length > 0 && (
        <ul className="people-list quiet" aria-label={p('handover.former')}>
          {formerHolders.map(({ name, leftOn }, index) => (
            <li key={index}>{p('handover.formerOne', { name, day: formatDay(leftOn) })}</li>
          ))}
        </ul>
      )}
    </>
  );
};

interface Acts {
  settles: boolean;
  onOpen: (post: string) => void;
  onSettled: (settled: SettledView) => void;
}

const PostActs = ({ post, settles, onOpen, onSettled }: Acts & { post: HandoverPostView }) => {
  const p = usePeopleWords();
  if (post.updates + post.assignments + post.imports === 0) return null;
  return (
    <div className="actions">
      <button
        type="button"
        className="button-quiet"
        aria-label={p('handover.openOf', { name: post.name })}
        onClick={() => onOpen(post.name)}
      >
        {p('handover.open')}
      </button>
      {settles && <SettleButton post={post} onDone={onSettled} />}
    </div>
  );
};

const PostsTable = ({ posts, ...acts }: Acts & { posts: readonly HandoverPostView[] }) => {
  const p = usePeopleWords();
  const counted = (key: 'updates' | 'assignments' | 'imports'): Column<HandoverPostView> => ({
    key,
    heading: p(`handover.${key}`),
    numeric: true,
    cell: (post) => formatNumber(post[key]),
  });
  return (
    <Table
      caption={<span className="visually-hidden">{p('handover.posts')}</span>}
      rows={posts}
      keyOf={({ name }) => name}
      labelled
      columns={[
        { key: 'name', heading: p('post'), header: true, cell: ({ name }) => <span dir="auto">{name}</span> },
        { key: 'holders', heading: p('posts.holders'), cell: (post) => <Holders {...post} /> },
        counted('updates'),
        counted('assignments'),
        counted('imports'),
        { key: 'acts', heading: p('acts'), cell: (post) => <PostActs post={post} {...acts} /> },
      ]}
    />
  );
};

/** Which work waits at which post, with whom, and moving it. The post that is looked at stands in the address. */
export const HandoverPage = () => {
  const p = usePeopleWords();
  const { abilities } = useSession();
  const handover = useHandover();
  const [search, setSearch] = useSearchParams();
  const [done, say] = useDone();
  const post = search.get('post');
  const { data, error, isPending, refetch } = handover;
  if (isPending) return <Loading />;
  if (!data) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeading title={p('handover.title')} />
      <p>{p('handover.intro')}</p>
      <DoneSection title={p('handover.posts')} done={done}>
        <PostsTable
          posts={data.pages.flatMap(({ items }) => items)}
          settles={abilities.includes('handover.settle')}
          onOpen={(name) => setSearch({ post: name })}
          onSettled={(settled) => say(p('handover.moved', { ...settled }))}
        />
        <MoreButton query={handover} />
      </DoneSection>
      {post !== null && <OpenWork post={post} />}
    </>
  );
};
