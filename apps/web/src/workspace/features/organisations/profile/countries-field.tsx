import type { CountryView } from '@heed/contracts';
import { useRef, useState } from 'react';
import { SelectField } from '../../../components/select-field';
import { useOrganisationWords } from '../words';

/** Countries that were chosen, and one that stands in the list and was not added yet. */
export interface ChosenCountries {
  chosen: readonly string[];
  next: string;
}

/** What is sent: whoever chose a country means it, whether they pressed the button or not. */
export const allChosen = ({ chosen, next }: ChosenCountries): string[] =>
  next === '' || chosen.includes(next) ? [...chosen] : [...chosen, next];

interface Props {
  countries: readonly CountryView[];
  value: ChosenCountries;
  onChange: (value: ChosenCountries) => void;
  error?: string;
}

/** Several countries, added one by one from a native list. What was removed takes its button along: the focus stays here. */
export const CountriesField = ({ countries, value, onChange, error }: Props) => {
  const o = useOrganisationWords();
  const line = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState('');
  const nameOf = (iso3: string): string => countries.find((country) => country.iso3 === iso3)?.name ?? iso3;
  const add = (): void => {
    if (value.next === '') return;
    onChange({ chosen: allChosen(value), next: '' });
    setSaid(o('field.countryAdded', { country: nameOf(value.next) }));
  };
  const remove = (iso3: string): void => {
    onChange({ ...value, chosen: value.chosen.filter((other) => other !== iso3) });
    setSaid(o('field.countryRemoved', { country: nameOf(iso3) }));
    line.current?.focus();
  };
  return (
    <fieldset className="field">
      <legend>{o('field.countriesOfWork')}</legend>
      <p className="field-hint">{o('field.countriesOfWorkHint')}</p>
      <ul role="list">
        {value.chosen.map((iso3) => (
          <li key={iso3}>
            {nameOf(iso3)}{' '}
            <button type="button" className="button-quiet" onClick={() => remove(iso3)}>
              {o('field.removeCountry', { country: nameOf(iso3) })}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" tabIndex={-1} ref={line}>
        {said}
      </p>
      <SelectField
        id="countriesOfWork"
        label={o('field.addCountry')}
        error={error}
        value={value.next}
        options={[{ value: '', label: '' }, ...countries.map(({ iso3, name }) => ({ value: iso3, label: name }))]}
        onChange={({ target }) => onChange({ ...value, next: target.value })}
      />
      <button type="button" className="button-quiet" onClick={add}>
        {o('field.add')}
      </button>
    </fieldset>
  );
};
