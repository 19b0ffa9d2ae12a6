import { useState } from 'react';
import { TextField } from '../../../components/text-field';
import { useThemes, type Choice } from '../api/vocabulary';
import { useImportWords } from '../words';

interface Props {
  id: string;
  themes: readonly string[];
  error?: string;
  onChange: (themes: string[]) => void;
}

/** Chosen ones stay in sight whatever is looked for. */
const shownOf = (all: readonly Choice[], chosen: readonly string[], words: string): Choice[] => {
  const wanted = words.trim().toLowerCase();
  const known = [
    ...all,
    ...chosen.filter((id) => !all.some(({ value }) => value === id)).map((id) => ({ value: id, label: id })),
  ];
  return known.filter(({ value, label }) => chosen.includes(value) || label.toLowerCase().includes(wanted));
};

/** Themes as a list to tick, with a search over it. */
export const ThemesField = ({ id, themes, error, onChange }: Props) => {
  const w = useImportWords();
  const { data: all = [] } = useThemes();
  const [words, setWords] = useState('');
  const shown = shownOf(all, themes, words);
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'}>
      <legend>{w('field.themes')}</legend>
      {error && <p className="field-error">{error}</p>}
      <p className="field-hint" role="status">
        {w('edit.chosenThemes', { count: themes.length })}
      </p>
      <TextField
        id={id}
        label={w('edit.findTheme')}
        type="search"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <ul role="list" className="theme-choices">
        {shown.map(({ value, label }) => (
          <li key={value}>
            <input
              type="checkbox"
              id={`${id}-${value}`}
              checked={themes.includes(value)}
              onChange={({ target }) =>
                onChange((target.checked ? [...themes, value] : themes.filter((one) => one !== value)).sort())
              }
            />{' '}
            <label htmlFor={`${id}-${value}`}>{label}</label>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="quiet">{w('edit.noTheme')}</p>}
    </fieldset>
  );
};
