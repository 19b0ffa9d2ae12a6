import { IMPORT_FAMILIES, type StartImportDto } from '@heed/contracts';
import { SelectField } from '../../../components/select-field';
import { useSession } from '../../../lib/session-context';
import { useStates } from '../api/vocabulary';
import { useImportWords } from '../words';

interface Props {
  choices: StartImportDto;
  onChange: (choices: StartImportDto) => void;
}

const StateChoice = ({ choices, onChange }: Props) => {
  const w = useImportWords();
  const { organisation } = useSession();
  const { data: states = [] } = useStates(organisation.demonstration);
  if (organisation.country) {
    const own = states.find(({ value }) => value === organisation.country)?.label ?? organisation.country;
    return <p className="field-hint">{w('start.ownCountry', { country: own })}</p>;
  }
  return (
    <>
      <SelectField
        id="import-country"
        label={w('start.country')}
        value={choices.country ?? ''}
        aria-describedby="import-country-hint"
        options={[{ value: '', label: w('start.anyCountry') }, ...states]}
        onChange={({ target }) => onChange({ ...choices, country: target.value || null })}
      />
      <p className="field-hint" id="import-country-hint">
        {w('start.countryHint')}
      </p>
    </>
  );
};

/** What the reader can be told beside the text; both may stay open. */
export const ImportChoices = ({ choices, onChange }: Props) => {
  const w = useImportWords();
  return (
    <>
      <SelectField
        id="import-family"
        label={w('start.family')}
        value={choices.family ?? ''}
        aria-describedby="import-family-hint"
        options={[
          { value: '', label: w('start.automatic') },
          ...IMPORT_FAMILIES.map((family) => ({ value: family, label: w(`family.${family}`) })),
        ]}
        onChange={({ target }) =>
          onChange({ ...choices, family: IMPORT_FAMILIES.find((family) => family === target.value) ?? null })
        }
      />
      <p className="field-hint" id="import-family-hint">
        {w('start.familyHint')}
      </p>
      <StateChoice choices={choices} onChange={onChange} />
    </>
  );
};
