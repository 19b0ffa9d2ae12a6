import type { GanhriStatus, OrganisationView } from '@heed/contracts';
import { useState, type SubmitEvent } from 'react';
import { DoneSection, useDone } from '../../../components/done-section';
import { FocusedSummary } from '../../../components/focused-summary';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { useNoteStatus } from '../api';
import { useRefusal } from '../../../lib/use-refusal';
import { useOrganisationWords } from '../words';

const STATUSES: readonly GanhriStatus[] = ['A', 'B', 'none'];

/** The accreditation of a NHRI, with its day: noted by OHCHR, decided by GANHRI. */
export const StatusForm = ({ organisation }: { organisation: OrganisationView }) => {
  const o = useOrganisationWords();
  const note = useNoteStatus(organisation);
  const [status, setStatus] = useState<GanhriStatus>(organisation.ganhri?.status ?? 'none');
  const [on, setOn] = useState(organisation.ganhri?.on ?? '');
  const [done, say] = useDone();
  const refusal = useRefusal(note.error, { on: o('step.statusOn') }, { notInFuture: o('step.dayInFuture') });
  const save = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (note.isPending) return;
    if (!refusal.tried(on === '' ? [{ field: 'on', reason: 'required' }] : [])) return;
    note.mutate({ status, on }, { onSuccess: () => say(o('step.statusNoted')) });
  };
  return (
    <DoneSection title={o('step.status')} done={done}>
      <form noValidate onSubmit={save}>
        <FocusedSummary problems={refusal.problems} attempt={refusal.attempt} />
        <SelectField
          id="status"
          label={o('step.status')}
          value={status}
          options={STATUSES.map((one) => ({ value: one, label: one === 'none' ? o('step.statusNone') : one }))}
          onChange={({ target }) => setStatus(STATUSES.find((one) => one === target.value) ?? 'none')}
        />
        <TextField
          id="on"
          type="date"
          label={o('step.statusOn')}
          error={refusal.errorOf('on')}
          value={on}
          onChange={({ target }) => setOn(target.value)}
        />
        <button type="submit" aria-disabled={note.isPending}>
          {o('step.statusSave')}
        </button>
      </form>
    </DoneSection>
  );
};
