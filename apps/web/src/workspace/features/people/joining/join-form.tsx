import type { InvitedView, SessionView } from '@heed/contracts';
import type { SubmitEvent } from 'react';
import { FocusedSummary } from '../../../components/focused-summary';
import { NewPasswordField } from '../../../components/new-password-field';
import { TextField } from '../../../components/text-field';
import { typedText } from '../../../lib/typed-text';
import { useRefusal } from '../../../lib/use-refusal';
import { usePeopleWords } from '../words';
import { useJoin } from './api';

interface Props {
  token: string;
  invited: InvitedView;
  /** Who is signed in with the invited address. */
  member: SessionView | null;
  onDone: (organisation: string, session: SessionView | null) => void;
}

/** Name and password of a new account, or a word from whoever is signed in. */
export const JoinForm = ({ token, invited, member, onDone }: Props) => {
  const p = usePeopleWords();
  const join = useJoin();
  const refusal = useRefusal(join.error, { name: p('join.yourName'), password: p('join.password') });
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (join.isPending) return;
    refusal.tried();
    const typed = new FormData(event.currentTarget);
    const body = member
      ? { token }
      : { token, name: typedText(typed, 'name').trim(), password: typedText(typed, 'password') };
    join.mutate(body, { onSuccess: ({ joined, session }) => onDone(joined.organisation, session) });
  };
  return (
    <form noValidate onSubmit={send}>
      <FocusedSummary problems={refusal.problems} attempt={refusal.attempt} />
      {member ? (
        <p>{p('join.signedIn', { email: member.user.email })}</p>
      ) : (
        <>
          {/* For password managers: whose password it is. */}
          <input type="text" name="username" autoComplete="username" value={invited.email} readOnly hidden />
          <TextField
            id="name"
            name="name"
            type="text"
            dir="auto"
            autoComplete="name"
            label={p('join.yourName')}
            hint={p('join.nameHint')}
            error={refusal.errorOf('name')}
          />
          <NewPasswordField
            name="password"
            label={p('join.password')}
            hint={p('join.passwordHint')}
            error={refusal.errorOf('password')}
          />
        </>
      )}
      <button type="submit" aria-disabled={join.isPending}>
        {join.isPending ? p('join.sending') : p(member ? 'join.joinAs' : 'join.send')}
      </button>
    </form>
  );
};
