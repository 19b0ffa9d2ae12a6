import type { InvitationView, NewInvitationView } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import { useState } from 'react';
import { Table } from '../../../../ui/table';
import { ActButton } from '../../../components/act-button';
import { useRevoke } from '../api';
import { OneTimeLink } from '../one-time-link';
import { DoneSection, useDone } from '../../../components/done-section';
import { usePeopleWords } from '../words';
import { InviteForm } from './invite-form';

const RevokeButton = ({ invitation, onDone }: { invitation: InvitationView; onDone: () => void }) => {
  const p = usePeopleWords();
  const revoke = useRevoke();
  const { id, email } = invitation;
  return (
    <ActButton
      act={revoke}
      run={() => revoke.mutateAsync(id)}
      label={p('invite.revoke')}
      fullLabel={p('invite.revokeOf', { email })}
      title={p('invite.revokeTitle')}
      onDone={onDone}
    >
      <p>{p('invite.revokeText', { email })}</p>
    </ActButton>
  );
};

const Waiting = ({
  invitations,
  onRevoked,
}: {
  invitations: readonly InvitationView[];
  onRevoked: (email: string) => void;
}) => {
  const p = usePeopleWords();
  if (invitations.length === 0) return <p className="empty">{p('invite.none')}</p>;
  return (
    <Table
      caption={p('invite.waiting')}
      rows={invitations}
      keyOf={({ id }) => id}
      labelled
      columns={[
        { key: 'email', heading: p('email'), header: true, cell: ({ email }) => email },
        { key: 'post', heading: p('post'), cell: ({ post }) => <span dir="auto">{post}</span> },
        {
          key: 'roles',
          heading: p('roles'),
          cell: ({ roles }) => roles.map((role) => p(`role.${role}`)).join(', '),
        },
        { key: 'until', heading: p('invite.expires'), cell: ({ expiresAt }) => formatDay(expiresAt.slice(0, 10)) },
        {
          key: 'acts',
          heading: p('acts'),
          cell: (invitation) => <RevokeButton invitation={invitation} onDone={() => onRevoked(invitation.email)} />,
        },
      ]}
    />
  );
};

/** Who was invited, and inviting somebody. */
export const InvitationsSection = ({ invitations }: { invitations: readonly InvitationView[] }) => {
  const p = usePeopleWords();
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState<NewInvitationView | null>(null);
  const [done, say] = useDone();
  return (
    <DoneSection title={p('invite.title')} done={done}>
      <p>{p('invite.intro')}</p>
      {made?.link && <OneTimeLink link={made.link} name={made.email} onKept={() => setMade(null)} />}
      <Waiting
        invitations={invitations}
        onRevoked={(email) => {
          setMade(null);
          say(p('invite.revoked', { email }));
        }}
      />
      {asking ? (
        <InviteForm
          onCancel={() => {
            setAsking(false);
            say(p('invite.cancelled'));
          }}
          onDone={(invitation) => {
            setMade(invitation);
            setAsking(false);
            say(invitation.link ? p('invite.done', { email: invitation.email }) : p('invite.shownBefore'));
          }}
        />
      ) : (
        <button type="button" onClick={() => setAsking(true)}>
          {p('invite.start')}
        </button>
      )}
    </DoneSection>
  );
};
