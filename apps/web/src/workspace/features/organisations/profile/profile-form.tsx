import type { EditOrganisationDto, OrganisationView } from '@heed/contracts';
import { isIndependentKind } from '@heed/domain';
import { useState, type SubmitEvent } from 'react';
import { FocusedSummary } from '../../../components/focused-summary';
import { TextField } from '../../../components/text-field';
import { useCountries, useEdit } from '../api';
import { allChosen, CountriesField, type ChosenCountries } from './countries-field';
import { useRefusal } from '../../../lib/use-refusal';
import { useOrganisationWords } from '../words';

const profileOf = ({ contactPost, countriesOfWork, parent, publicPage }: OrganisationView): EditOrganisationDto => ({
  contactPost,
  countriesOfWork,
  parent: parent?.slug ?? null,
  publicPage,
});

/** What an organisation says of itself. What somebody else saved meanwhile is not written over: the version is sent along. */
export const ProfileForm = ({
  organisation,
  demonstration,
  onSaved,
}: {
  organisation: OrganisationView;
  demonstration: boolean;
  onSaved: () => void;
}) => {
  const o = useOrganisationWords();
  const edit = useEdit(organisation);
  const [profile, setProfile] = useState(() => profileOf(organisation));
  const [countriesOfWork, setCountries] = useState<ChosenCountries>({ chosen: organisation.countriesOfWork, next: '' });
  const { data: countries = [] } = useCountries(demonstration);
  const independent = isIndependentKind(organisation.kind);
  const labels = {
    contactPost: o('field.contactPost'),
    parent: o('field.parent'),
    countriesOfWork: o('field.countriesOfWork'),
    publicPage: o('field.publicPage'),
  };
  const refusal = useRefusal(edit.error, labels);
  const change = (part: Partial<EditOrganisationDto>): void => setProfile({ ...profile, ...part });
  const save = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (edit.isPending) return;
    const all = allChosen(countriesOfWork);
    setCountries({ chosen: all, next: '' });
    if (!refusal.tried(independent && all.length === 0 ? [{ field: 'countriesOfWork', reason: 'required' }] : []))
      return;
    // What was saved begins the form anew: the answer is waited for, not the form.
    edit.mutateAsync({ ...profile, countriesOfWork: all }).then(onSaved, () => undefined);
  };
  return (
    <form noValidate onSubmit={save}>
      <FocusedSummary problems={refusal.problems} attempt={refusal.attempt} />
      <TextField
        id="contactPost"
        type="text"
        label={labels.contactPost}
        hint={o('field.contactPostHint')}
        error={refusal.errorOf('contactPost')}
        value={profile.contactPost}
        onChange={({ target }) => change({ contactPost: target.value })}
      />
      <TextField
        id="parent"
        type="text"
        label={labels.parent}
        hint={o('field.parentHint')}
        error={refusal.errorOf('parent')}
        value={profile.parent ?? ''}
        onChange={({ target }) => change({ parent: target.value || null })}
      />
      {independent && (
        <>
          <CountriesField
            countries={countries}
            value={countriesOfWork}
            onChange={setCountries}
            error={refusal.errorOf('countriesOfWork')}
          />
          <p className="field">
            <label>
              <input
                id="publicPage"
                type="checkbox"
                checked={profile.publicPage}
                aria-describedby="publicPage-hint"
                onChange={({ target }) => change({ publicPage: target.checked })}
              />{' '}
              {labels.publicPage}
            </label>
            <span className="field-hint" id="publicPage-hint">
              {o('field.publicPageHint')}
            </span>
          </p>
        </>
      )}
      <button type="submit" aria-disabled={edit.isPending}>
        {edit.isPending ? o('own.saving') : o('own.save')}
      </button>
    </form>
  );
};
