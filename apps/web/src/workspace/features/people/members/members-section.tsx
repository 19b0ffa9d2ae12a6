import type { PersonView } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import { Table, type Column } from '../../../../ui/table';
import { useSession } from '../../../lib/session-context';
import { DoneSection, useDone } from '../../../components/done-section';
import { usePeopleWords } from '../words';
import { MemberActs } from './member-acts';

const Name = ({ person }: { person: PersonView }) => {
  const p = usePeopleWords();
  const { user } = useSession();
  return (
    <>
      <span dir="auto">{person.name}</span> {person.userId === user.id && <span className="quiet">({p('you')})</span>}
      {person.disabled && <span className="quiet"> · {p(`disabled.${person.disabled}`)}</span>}
    </>
  );
};

const Post = ({ person: { post, focalPoint } }: { person: PersonView }) => {
  const p = usePeopleWords();
  return (
    <>
      <span dir="auto">{post}</span>
      {focalPoint && <span className="quiet"> · {p(`focalPoint.${focalPoint}`)}</span>}
    </>
  );
};

/** Days and addresses are there for administrators alone; where they are not, the columns are not. */
const useColumns = (administers: boolean, onDone: (words: string) => void): Column<PersonView>[] => {
  const p = usePeopleWords();
  const plain: Column<PersonView>[] = [
    { key: 'name', heading: p('name'), header: true, cell: (person) => <Name person={person} /> },
    { key: 'post', heading: p('post'), cell: (person) => <Post person={person} /> },
    { key: 'roles', heading: p('roles'), cell: ({ roles }) => roles.map((role) => p(`role.${role}`)).join(', ') },
    { key: 'joined', heading: p('joined'), cell: ({ joinedOn }) => formatDay(joinedOn) },
  ];
  if (!administers) return plain;
  const seen = ({ lastSignedInOn, stale }: PersonView): string =>
    `${lastSignedInOn ? formatDay(lastSignedInOn) : p('never')}${stale ? ` · ${p('stale')}` : ''}`;
  return [
    ...plain,
    { key: 'email', heading: p('email'), cell: ({ email }) => email },
    { key: 'seen', heading: p('lastSignedIn'), cell: seen },
    { key: 'acts', heading: p('acts'), cell: (person) => <MemberActs person={person} onDone={onDone} /> },
  ];
};

interface Props {
  members: readonly PersonView[];
  administers: boolean;
  /** All members are in the list: only then can they be counted. */
  whole: boolean;
}

/** Two who agree and one who is let back in. */
const ENOUGH_ADMINISTRATORS = 3;

/** Who belongs to the organisation. */
export const MembersSection = ({ members, administers, whole }: Props) => {
  const p = usePeopleWords();
  const [done, say] = useDone();
  const administrators = members.filter(({ roles, disabled }) => roles.includes('administrator') && !disabled);
  const few = administers && whole && administrators.length < ENOUGH_ADMINISTRATORS;
  const columns = useColumns(administers, say);
  return (
    <DoneSection title={p('members')} done={done}>
      {few && <p className="reading-note">{p('fewAdministrators')}</p>}
      <Table
        caption={<span className="visually-hidden">{p('members')}</span>}
        rows={members}
        keyOf={({ userId }) => userId}
        columns={columns}
        labelled
      />
    </DoneSection>
  );
};
