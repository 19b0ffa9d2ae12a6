import type { SelectHTMLAttributes } from 'react';
import { LabelledField, type FieldWords } from '../../components/labelled-field';
import type { Choice } from './api/vocabulary';

type Props = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> & FieldWords & { options: readonly Choice[] };

/** A native choice of one, with its hint and error. */
export const ChoiceField = ({ id, label, hint, error, options, ...select }: Props) => (
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
