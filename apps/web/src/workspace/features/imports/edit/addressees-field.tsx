import { ADDRESSEE_GROUPS, ADDRESSEE_ROLES } from '@heed/domain';
import { useRef } from 'react';
import { SelectField } from '../../../components/select-field';
import { TextAreaField } from '../../../components/text-area-field';
import { TextField } from '../../../components/text-field';
import { useStateNames } from '../api/vocabulary';
import { useImportWords } from '../words';
import { newAddressee, type AddresseeDraft } from './paragraph-draft';

interface Props {
  id: string;
  addressees: readonly AddresseeDraft[];
  error?: string;
  onChange: (addressees: AddresseeDraft[]) => void;
}

const eachLine = (text: string, change: (line: string) => string): string => text.split('\n').map(change).join('\n');

const Row = ({
  id,
  n,
  addressee,
  onChange,
  onRemove,
}: {
  id: string;
  n: number;
  addressee: AddresseeDraft;
  onChange: (part: Partial<AddresseeDraft>) => void;
  onRemove: () => void;
}) => {
  const w = useImportWords();
  const { nameOf, codeOf } = useStateNames();
  return (
    <li className="addressee-row">
      <SelectField
        id={`${id}-group`}
        label={w('edit.group', { n })}
        value={addressee.group}
        options={ADDRESSEE_GROUPS.map((value) => ({ value, label: value }))}
        onChange={({ target }) =>
          onChange({ group: ADDRESSEE_GROUPS.find((one) => one === target.value) ?? addressee.group, inferred: false })
        }
      />
      <SelectField
        id={`${id}-role`}
        label={w('edit.role')}
        value={addressee.role}
        options={ADDRESSEE_ROLES.map((value) => ({ value, label: w(`edit.${value}`) }))}
        onChange={({ target }) => onChange({ role: target.value === 'partner' ? 'partner' : 'asked' })}
      />
      <TextAreaField
        id={`${id}-names`}
        label={w('edit.names')}
        rows={Math.min(4, addressee.names.split('\n').length)}
        dir="auto"
        value={eachLine(addressee.names, nameOf)}
        onChange={({ target }) => onChange({ names: eachLine(target.value, codeOf) })}
      />
      {addressee.group === 'States parties' && (
        <TextField
          id={`${id}-instrument`}
          label={w('edit.instrument')}
          maxLength={100}
          value={addressee.instrument}
          onChange={({ target }) => onChange({ instrument: target.value })}
        />
      )}
      <button type="button" className="button-quiet" onClick={onRemove}>
        {w('edit.removeAddressee', { group: addressee.group })}
      </button>
    </li>
  );
};

/** Who is asked, one row each. */
export const AddresseesField = ({ id, addressees, error, onChange }: Props) => {
  const w = useImportWords();
  const add = useRef<HTMLButtonElement>(null);
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'}>
      <legend>{w('field.addressees')}</legend>
      {error && <p className="field-error">{error}</p>}
      <ol role="list">
        {addressees.map((addressee, at) => (
          <Row
            key={at}
            id={`${id}-${at}`}
            n={at + 1}
            addressee={addressee}
            onChange={(part) => onChange(addressees.map((one, row) => (row === at ? { ...one, ...part } : one)))}
            onRemove={() => {
              onChange(addressees.filter((_one, row) => row !== at));
              add.current?.focus();
            }}
          />
        ))}
      </ol>
      <button
        ref={add}
        id={id}
        type="button"
        className="button-quiet"
        onClick={() => onChange([...addressees, newAddressee()])}
      >
        {w('edit.addAddressee')}
      </button>
    </fieldset>
  );
};
