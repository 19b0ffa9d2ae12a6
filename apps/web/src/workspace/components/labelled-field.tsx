import { useId, type ReactNode } from 'react';

export interface FieldWords {
  id: string;
  label: string;
  hint?: string;
  error?: string;
}

/** What the control inside has to carry, so that hint and error are read with it. */
export interface DescribedControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label, hint and error around one control. */
export const LabelledField = ({
  id,
  label,
  hint,
  error,
  children,
}: FieldWords & { children: (control: DescribedControl) => ReactNode }) => {
  const own = useId();
  const described = [hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="field-hint" id={`${own}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${own}-error`}>
          {error}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
    </div>
  );
};
