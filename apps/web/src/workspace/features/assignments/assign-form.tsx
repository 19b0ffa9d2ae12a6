import type { OrganisationRef } from '@heed/contracts';
import { useState, type SubmitEvent } from 'react';
import { FocusedSummary } from '../../components/focused-summary';
import { SelectField } from '../../components/select-field';
import { TextField } from '../../components/text-field';
import { useRefusal } from '../../lib/use-refusal';
import { useAssign } from './api';
import { useAssignmentWords } from './words';

/** A browser tells no value of a day that is not typed to its end. */
const isHalfTyped = (form: HTMLFormElement): boolean => {
  const day = form.elements.namedItem('dueOn');
  return day instanceof HTMLInputElement && day.validity.badInput;
};

interface Props {
  commitmentId: string;
  assignable: readonly OrganisationRef[];
  onAssigned: (name: string) => void;
}

/** Gives the commitment to one more ministry or agency. */
export const AssignForm = ({ commitmentId, assignable, onAssigned }: Props) => {
  const a = useAssignmentWords();
  const assigning = useAssign(commitmentId);
  const [chosen, setChosen] = useState('');
  const [dueOn, setDueOn] = useState('');
  const labels = { organisation: a('choose'), dueOn: a('dueOn') };
  const reasons = { required: a('chooseFirst'), isIn: a('notAmong'), day: a('dueReason') };
  const refusal = useRefusal(assigning.error, labels, reasons);
  const assign = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (assigning.isPending) return;
    const organisation = assignable.find(({ id }) => id === chosen);
    const wrong = [
      ...(organisation ? [] : [{ field: 'organisation', reason: 'required' }]),
      ...(isHalfTyped(event.currentTarget) ? [{ field: 'dueOn', reason: 'day' }] : []),
    ];
    if (!refusal.tried(wrong) || !organisation) return;
    assigning.mutateAsync({ organisation: organisation.id, dueOn: dueOn || null }).then(
      () => {
        setChosen('');
        setDueOn('');
        onAssigned(organisation.name);
      },
      () => undefined, // it is said in the form
    );
  };
  return (
    <form noValidate onSubmit={assign}>
      <FocusedSummary problems={refusal.problems} attempt={refusal.attempt} />
      <SelectField
        id="organisation"
        label={a('choose')}
        error={refusal.errorOf('organisation')}
        value={chosen}
        options={[{ value: '', label: '' }, ...assignable.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={({ target }) => setChosen(target.value)}
      />
      <TextField
        id="dueOn"
        name="dueOn"
        type="date"
        label={a('dueOn')}
        hint={a('dueHint')}
        error={refusal.errorOf('dueOn')}
        value={dueOn}
        onChange={({ target }) => setDueOn(target.value)}
      />
      <button type="submit" aria-disabled={assigning.isPending}>
        {a('assign')}
      </button>
    </form>
  );
};
