import type { InvitedView, SessionView } from '@heed/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { FocusedStatus } from '../../../components/focused-status';
import { Loading } from '../../../components/loading';
import { PageHeading } from '../../../components/page-heading';
import { useProblemText } from '../../../lib/problem-text';
import { usePeopleWords } from '../words';
import { useInvited } from './api';
import { JoinForm } from './join-form';
import { useTokenOfAddress } from './token-of-address';

const Invited = ({ invited }: { invited: InvitedView }) => {
  const p = usePeopleWords();
  return (
    <>
      <p>{p('join.intro', { organisation: invited.organisation, email: invited.email })}</p>
      <dl className="facts">
        <div>
          <dt>{p('post')}</dt>
          <dd dir="auto">{invited.post}</dd>
        </div>
        <div>
          <dt>{p('roles')}</dt>
          {invited.roles.map((role) => (
            <dd key={role}>
              {p(`role.${role}`)}: {p(`roleMeaning.${role}`)}
            </dd>
          ))}
        </div>
      </dl>
    </>
  );
};

interface Props {
  session: SessionView | null;
  /** Remembers who is signed in now. */
  onSession: (session: SessionView) => void;
}

const Joined = ({ organisation, signedIn }: { organisation: string; signedIn: boolean }) => {
  const p = usePeopleWords();
  return (
    <>
      <FocusedStatus>{p('join.done', { organisation })}</FocusedStatus>
      <p>{signedIn ? <Link to="/">{p('join.toWorkspace')}</Link> : <Link to="/sign-in">{p('join.toSignIn')}</Link>}</p>
    </>
  );
};

/** Whoever joined already finds the way in from here as well. */
const NotInvited = ({ words }: { words: string }) => {
  const p = usePeopleWords();
  return (
    <>
      <p role="alert">{words}</p>
      <p>
        <Link to="/sign-in">{p('join.toSignIn')}</Link>
      </p>
    </>
  );
};

const Body = ({ token, session, onSession }: Props & { token: string }) => {
  const p = usePeopleWords();
  const text = useProblemText();
  const { data: invited, error } = useInvited(token);
  const [joined, setJoined] = useState<{ organisation: string } | null>(null);
  if (joined) return <Joined organisation={joined.organisation} signedIn={session !== null} />;
  if (token === '') return <NotInvited words={p('join.noLink')} />;
  if (error) return <NotInvited words={text(error)} />;
  if (!invited) return <Loading />;
  return (
    <>
      <Invited invited={invited} />
      <JoinForm
        token={token}
        invited={invited}
        member={session?.user.email === invited.email ? session : null}
        onDone={(organisation, opened) => {
          if (opened) onSession(opened);
          setJoined({ organisation });
        }}
      />
    </>
  );
};

/** Where an invitation leads: what it is, then name and password. Open to everybody who has the link. */
export const JoinPage = (props: Props) => {
  const p = usePeopleWords();
  const { token, opened } = useTokenOfAddress();
  return (
    <main className="sign-in">
      <PageHeading title={p('join.plain')} />
      <Body key={opened} token={token} {...props} />
    </main>
  );
};
