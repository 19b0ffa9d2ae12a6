import { useState } from 'react';
import { useWords } from '../lib/words';
import { TextField } from './text-field';

interface Props {
  /** Its name in the form, and its id. */
  name: string;
  label: string;
  hint: string;
  error?: string;
}

/** A password that can be looked at before it is sent; password managers and pasting are welcome. */
export const NewPasswordField = ({ name, label, hint, error }: Props) => {
  const w = useWords();
  const [shown, setShown] = useState(false);
  return (
    <>
      <TextField
        id={name}
        name={name}
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        spellCheck={false}
        label={label}
        hint={hint}
        error={error}
      />
      <p>
        <label className="inline-label">
          <input type="checkbox" checked={shown} onChange={({ target }) => setShown(target.checked)} />{' '}
          {w('shell.showPassword')}
        </label>
      </p>
    </>
  );
};
