import type { OrganisationView } from '@heed/contracts';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { FocusedStatus } from '../../../components/focused-status';
import { ShownLink } from '../../../components/shown-link';
import { useProblemText } from '../../../lib/problem-text';
import { useVerify } from '../api';
import { useOrganisationWords } from '../words';

/** Saying that the identity is known, and the way in for the first administrator that follows from it. */
export const Verifying = ({ organisation }: { organisation: OrganisationView }) => {
  const o = useOrganisationWords();
  const text = useProblemText();
  const verify = useVerify(organisation);
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<'verified' | 'invited' | null>(null);
  const again = organisation.abilities.includes('organisation.invite_first') && organisation.applicant !== null;
  const first = organisation.abilities.includes('organisation.verify');
  const invitation = verify.data?.invitation;
  return (
    <>
      {done && <FocusedStatus key={invitation?.link}>{o(`step.done.${done}`)}</FocusedStatus>}
      {invitation && (
        <ShownLink
          link={invitation.link}
          title={o('step.link', { email: invitation.email })}
          hint={o('step.linkHint')}
          copy={o('step.copy')}
        />
      )}
      {(first || again) && (
        <p>
          <button type="button" className={first ? undefined : 'button-quiet'} onClick={() => setAsking(true)}>
            {o(first ? 'step.verify' : 'step.inviteAgain')}
          </button>
        </p>
      )}
      {asking && (
        <ConfirmDialog
          title={o(first ? 'step.title.verify' : 'step.inviteAgain')}
          action={o(first ? 'step.verify' : 'step.inviteAgain')}
          pending={verify.isPending}
          error={verify.error ? text(verify.error) : undefined}
          onConfirm={() => {
            if (verify.isPending) return;
            verify.mutate(first ? 'verify' : 'first-invitation', {
              onSuccess: () => {
                setAsking(false);
                setDone(first ? 'verified' : 'invited');
              },
            });
          }}
          onClose={() => setAsking(false)}
        >
          <p>{o(first ? 'step.text.verify' : 'step.inviteAgainText')}</p>
        </ConfirmDialog>
      )}
    </>
  );
};
