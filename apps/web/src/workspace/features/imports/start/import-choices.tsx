import type { StartImportDto } from '@heed/contracts';
import { useSession } from '../../../lib/session-context';
import { useStates } from '../api/vocabulary';
import { SelectField } from '../../../components/select-field';
import { FAMILIES } from '../import-vocabulary';
import { useImportWords } from '../words';

interface Props {
  choices: StartImportDto;
  /** What is wrong with a control, by its id. */
  errorOf: (field: string) => string | undefined;
  onChange: (choices: StartImportDto) => void;
}

const StateChoice = ({ choices, errorOf, onChange }: Props) => {
  const w = useImportWords();
  const { organisation } = useSession();
  const { data: states = [] } = useStates(organisation.demonstration);
  if (organisation.country) {
    const own = states.find(({ value }) => value === organisation.country)?.label ?? organisation.country;
    return <p className="field-hint">{w('start.ownCountry', { country: own })}</p>;
  }
  return (
    <SelectField
      id="import-country"
      label={w('start.country')}
      hint={w('start.countryHint')}
      error={errorOf('import-country')}
      value={choices.country ?? ''}
      options={[{ value: '', label: w('start.anyCountry') }, ...states]}
      onChange={({ target }) => onChange({ ...choices, country: target.value || null })}
    />
  );
};

/** What the reader can be told beside the text; both may stay open. */
export const ImportChoices = ({ choices, errorOf, onChange }: Props) => {
  const w = useImportWords();
  return (
    <>
      <SelectField
        id="import-family"
        label={w('start.family')}
        value={choices.family ?? ''}
        hint={w('start.familyHint')}
        error={errorOf('import-family')}
        options={[
          { value: '', label: w('start.automatic') },
          ...FAMILIES.map((family) => ({ value: family, label: w(`family.${family}`) })),
        ]}
        onChange={({ target }) =>
          onChange({ ...choices, family: FAMILIES.find((family) => family === target.value) ?? null })
        }
      />
      <StateChoice choices={choices} errorOf={errorOf} onChange={onChange} />
    </>
  );
};
