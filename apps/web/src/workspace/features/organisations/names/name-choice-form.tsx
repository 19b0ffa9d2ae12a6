import type { NameChoiceDto, OrganisationView } from '@heed/contracts';
import { NAME_CHOICES } from '@heed/domain';
import { useState, type SubmitEvent } from 'react';
import { FocusedSummary } from '../../../components/focused-summary';
import { RadioField } from '../../../components/radio-field';
import { TextField } from '../../../components/text-field';
import { useChooseName } from '../api';
import { useRefusal } from '../../../lib/use-refusal';
import { useOrganisationWords } from '../words';

/** In which name an independent organisation publishes from now on. */
export const NameChoiceForm = ({ organisation }: { organisation: OrganisationView }) => {
  const o = useOrganisationWords();
  const choose = useChooseName(organisation);
  const [{ choice, host }, setChoice] = useState<NameChoiceDto>({ choice: organisation.publishesAs, host: '' });
  const refusal = useRefusal(choose.error, { host: o('name.host') });
  const saved = ({ publishesAs, host: asked }: OrganisationView): string =>
    publishesAs === 'hosted' && asked?.state === 'asked'
      ? o('name.savedAsked', { name: asked.organisation.name })
      : o('name.saved');
  const save = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (choose.isPending) return;
    refusal.tried();
    choose.mutate(choice === 'hosted' ? { choice, host } : { choice });
  };
  return (
    <form noValidate onSubmit={save}>
      <FocusedSummary problems={refusal.problems} attempt={refusal.attempt} />
      <RadioField
        name="name-choice"
        legend={o('name.legend')}
        options={NAME_CHOICES.map((one) => ({ value: one, label: o(`name.${one}`), hint: o(`name.${one}Hint`) }))}
        value={choice}
        onChange={(chosen) => setChoice({ choice: chosen, host })}
      />
      {organisation.host && (
        <p>{o(`name.hostState.${organisation.host.state}`, { name: organisation.host.organisation.name })}</p>
      )}
      {choice === 'hosted' && (
        <TextField
          id="host"
          type="text"
          label={o('name.host')}
          hint={o('name.hostHint')}
          error={refusal.errorOf('host')}
          value={host ?? ''}
          onChange={({ target }) => setChoice({ choice, host: target.value })}
        />
      )}
      <button type="submit" aria-disabled={choose.isPending}>
        {choose.isPending ? o('own.saving') : o('name.save')}
      </button>
      <p role="status">{choose.isSuccess ? saved(choose.data) : ''}</p>
    </form>
  );
};
