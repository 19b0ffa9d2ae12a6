import type { Ref, TextareaHTMLAttributes } from 'react';
import { LabelledField, type FieldWords } from './labelled-field';

type Props = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'> & FieldWords & { ref?: Ref<HTMLTextAreaElement> };

/** Several lines of text with label, hint and error. */
export const TextAreaField = ({ id, label, hint, error, ...area }: Props) => (
  <LabelledField id={id} label={label} hint={hint} error={error}>
    {(control) => <textarea {...area} {...control} />}
  </LabelledField>
);
