import type { Ref, SelectHTMLAttributes } from 'react';
import { LabelledField, type FieldWords } from './labelled-field';

type Props = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> &
  FieldWords & {
    options: readonly { value: string; label: string }[];
    ref?: Ref<HTMLSelectElement>;
  };

/** A native choice of one, with label, hint and error. */
export const SelectField = ({ id, label, hint, error, options, ...select }: Props) => (
  <LabelledField id={id} label={label} hint={hint} error={error}>
    {(control) => (
      <select {...select} {...control}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </LabelledField>
);
