import type { OrganisationView } from '@heed/contracts';
import { useState, type SubmitEvent } from 'react';
import { DoneSection, useDone } from '../../../components/done-section';
import { FocusedSummary } from '../../../components/focused-summary';
import { useOpenedForm } from '../../../components/opened-form';
import { TextAreaField } from '../../../components/text-area-field';
import { useRename } from '../api';
import { useRefusal } from '../../../lib/use-refusal';
import { useOrganisationWords } from '../words';
import { NamesFields } from './names-fields';

interface Props {
  organisation: OrganisationView;
  onDone: () => void;
  onLeave: () => void;
}

const Form = ({ organisation, onDone, onLeave }: Props) => {
  const o = useOrganisationWords();
  const rename = useRename(organisation);
  const form = useOpenedForm();
  const [names, setNames] = useState(organisation.names);
  const [reason, setReason] = useState('');
  const refusal = useRefusal(rename.error, { names: o('field.names'), reason: o('step.reason') });
  const save = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (rename.isPending) return;
    refusal.tried();
    // What was saved begins the form anew: the answer is waited for, not the form.
    rename.mutateAsync({ names, reason: reason.trim() }).then(onDone, () => undefined);
  };
  return (
    <form ref={form} aria-label={o('rename.open')} noValidate onSubmit={save}>
      <FocusedSummary problems={refusal.problems} attempt={refusal.attempt} />
      <p>{o('rename.text')}</p>
      <NamesFields names={names} onChange={setNames} error={refusal.errorOf('names')} />
      <TextAreaField
        id="reason"
        label={o('step.reason')}
        hint={o('step.reasonHint')}
        error={refusal.errorOf('reason')}
        rows={2}
        dir="auto"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="actions">
        <button type="submit" aria-disabled={rename.isPending}>
          {rename.isPending ? o('own.saving') : o('rename.save')}
        </button>
        <button type="button" className="button-quiet" onClick={onLeave}>
          {o('rename.leave')}
        </button>
      </div>
    </form>
  );
};

/** Whoever verified a name changes it, and says why: what it is called is what was verified. */
export const RenameForm = ({ organisation }: { organisation: OrganisationView }) => {
  const o = useOrganisationWords();
  const [open, setOpen] = useState(false);
  const [done, say] = useDone();
  if (!organisation.abilities.includes('organisation.rename')) return null;
  const close = (words: string): void => {
    setOpen(false);
    say(words);
  };
  return (
    <DoneSection title={o('rename.title')} done={done}>
      {open ? (
        <Form
          key={organisation.version} // whatever was saved begins the form anew, with the version that it is based on
          organisation={organisation}
          onDone={() => close(o('rename.done'))}
          onLeave={() => close(o('rename.left'))}
        />
      ) : (
        <p>
          <button type="button" className="button-quiet" onClick={() => setOpen(true)}>
            {o('rename.open')}
          </button>
        </p>
      )}
    </DoneSection>
  );
};
