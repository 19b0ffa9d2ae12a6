import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeading } from '../../components/page-heading';
import { useSession } from '../../lib/session-context';
import { usePeople } from './api';
import { InvitationsSection } from './invitations/invitations-section';
import { MembersSection } from './members/members-section';
import { PostsSection } from './posts/posts-section';
import { MoreButton } from '../../components/more-button';
import { usePeopleWords } from './words';

/** Members, posts and invitations of one's own organisation. */
export const PeoplePage = () => {
  const p = usePeopleWords();
  const { abilities } = useSession();
  const people = usePeople();
  const { data, error, isPending, refetch } = people;
  if (isPending) return <Loading />;
  if (!data) return <Failure error={error} onRetry={() => void refetch()} />;
  const administers = abilities.includes('person.change');
  return (
    <>
      <PageHeading title={p('title')} />
      <p>{p('intro')}</p>
      <MembersSection
        members={data.pages.flatMap(({ items }) => items)}
        administers={administers}
        whole={!people.hasNextPage}
      />
      <MoreButton query={people} />
      {administers && <InvitationsSection invitations={data.pages[0]?.invitations ?? []} />}
      <PostsSection administers={administers} />
    </>
  );
};
