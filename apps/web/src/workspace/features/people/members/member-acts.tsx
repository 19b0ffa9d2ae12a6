import type { PersonView, RecoveryKind } from '@heed/contracts';
import { useState } from 'react';
import { ActButton } from '../../../components/act-button';
import { DialogButton } from '../../../components/dialog-button';
import { SelectField } from '../../../components/select-field';
import { useBeginRecovery, useRemovePerson } from '../api';
import { usePeopleWords } from '../words';
import { MemberForm } from './member-form';

interface Props {
  person: PersonView;
  onDone: (words: string) => void;
}

const Change = ({ person, onDone }: Props) => {
  const p = usePeopleWords();
  const { name } = person;
  return (
    <DialogButton label={p('change')} fullLabel={p('changeOf', { name })}>
      {(close) => (
        <MemberForm
          person={person}
          onClose={close}
          onDone={() => {
            close();
            onDone(p('saved', { name }));
          }}
        />
      )}
    </DialogButton>
  );
};

const LetBackIn = ({ person: { userId, name }, onDone }: Props) => {
  const p = usePeopleWords();
  const begin = useBeginRecovery();
  const [kind, setKind] = useState<RecoveryKind>('password');
  return (
    <ActButton
      act={begin}
      run={() => begin.mutateAsync({ userId, kind })}
      label={p('recover')}
      fullLabel={p('recoverOf', { name })}
      title={p('recovery.beginTitle', { name })}
      onDone={() => onDone(p('recovery.begun'))}
    >
      <p>{p('recovery.beginText')}</p>
      <SelectField
        id="kind"
        label={p('recovery.lost')}
        value={kind}
        options={[
          { value: 'password', label: p('recovery.passwordHint') },
          { value: 'second_factor', label: p('recovery.secondFactorHint') },
        ]}
        onChange={({ target }) => setKind(target.value === 'second_factor' ? 'second_factor' : 'password')}
      />
    </ActButton>
  );
};

const Remove = ({ person: { userId, name, post }, onDone }: Props) => {
  const p = usePeopleWords();
  const remove = useRemovePerson();
  return (
    <ActButton
      act={remove}
      run={() => remove.mutateAsync(userId)}
      label={p('remove')}
      fullLabel={p('removeOf', { name })}
      title={p('removeTitle', { name })}
      onDone={() => onDone(p('removed', { name }))}
    >
      <p>{p('removeText', { name, post })}</p>
    </ActButton>
  );
};

/** What the API says may be done about somebody. */
export const MemberActs = ({ person, onDone }: Props) => (
  <div className="actions">
    {person.abilities.includes('person.change') && <Change person={person} onDone={onDone} />}
    {person.abilities.includes('recovery.begin') && <LetBackIn person={person} onDone={onDone} />}
    {person.abilities.includes('person.remove') && <Remove person={person} onDone={onDone} />}
  </div>
);
