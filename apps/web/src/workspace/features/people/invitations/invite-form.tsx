import type { NewInvitationView } from '@heed/contracts';
import type { Role } from '@heed/domain';
import { useState, type SubmitEvent } from 'react';
import { FocusedSummary } from '../../../components/focused-summary';
import { useOpenedForm } from '../../../components/opened-form';
import { TextField } from '../../../components/text-field';
import { useInvite } from '../api';
import { PostField } from '../post-field';
import { RolesField } from '../roles-field';
import { useRefusal } from '../../../lib/use-refusal';
import { usePeopleWords } from '../words';

interface Props {
  onDone: (invitation: NewInvitationView) => void;
  onCancel: () => void;
}

/** Asks somebody in. The answer brings a link, this once. */
export const InviteForm = ({ onDone, onCancel }: Props) => {
  const p = usePeopleWords();
  const invite = useInvite();
  const [email, setEmail] = useState('');
  const [post, setPost] = useState('');
  const [roles, setRoles] = useState<Role[]>(['contributor']);
  const refusal = useRefusal(invite.error, {
    email: p('email'),
    post: p('post'),
    roles: p('roles'),
  });
  const form = useOpenedForm();
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (invite.isPending) return;
    refusal.tried();
    invite.mutate({ email: email.trim(), post: post.trim(), roles }, { onSuccess: onDone });
  };
  return (
    <form ref={form} noValidate onSubmit={send}>
      <FocusedSummary problems={refusal.problems} attempt={refusal.attempt} />
      <TextField
        id="email"
        type="email"
        autoComplete="off"
        label={p('email')}
        error={refusal.errorOf('email')}
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <PostField value={post} onChange={setPost} error={refusal.errorOf('post')} />
      <RolesField roles={roles} onChange={setRoles} error={refusal.errorOf('roles')} />
      <div className="actions">
        <button type="submit" aria-disabled={invite.isPending}>
          {invite.isPending ? p('invite.sending') : p('invite.send')}
        </button>
        <button type="button" className="button-quiet" onClick={onCancel}>
          {p('invite.cancel')}
        </button>
      </div>
    </form>
  );
};
