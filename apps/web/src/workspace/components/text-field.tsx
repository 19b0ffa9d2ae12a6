import type { InputHTMLAttributes, Ref } from 'react';
import { LabelledField, type FieldWords } from './labelled-field';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & FieldWords & { ref?: Ref<HTMLInputElement> };

/** One line of text with its label, hint and error; the error is read with the field. */
export const TextField = ({ id, label, hint, error, ...input }: Props) => (
  <LabelledField id={id} label={label} hint={hint} error={error}>
    {(control) => <input {...input} {...control} />}
  </LabelledField>
);
