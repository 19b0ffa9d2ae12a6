import type { ApplicantKind, ApplicationDto, FieldProblem } from '@heed/contracts';
import { isIndependentKind } from '@heed/domain';
import { useState, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import { FocusedStatus } from '../../../components/focused-status';
import { FocusedSummary } from '../../../components/focused-summary';
import { PageHeading } from '../../../components/page-heading';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { useApply, useCountries } from '../api';
import { allChosen, CountriesField, type ChosenCountries } from '../profile/countries-field';
import { NamesFields } from '../names/names-fields';
import { useRefusal } from '../../../lib/use-refusal';
import { useKindWords, useOrganisationWords } from '../words';

// The contracts bring their rules along, which weigh more than a screen: this list is checked against their type.
const KIND_WORDS: Record<ApplicantKind, true> = {
  ngo: true,
  nhri: true,
  academic: true,
  un_body: true,
  ministry: true,
  state_body: true,
  nmirf: true,
  parliament: true,
};
const isKind = (text: string): text is ApplicantKind => text in KIND_WORDS;
/** In the order in which they are offered. */
const KINDS: readonly ApplicantKind[] = Object.keys(KIND_WORDS).filter(isKind);
const EMPTY: ApplicationDto = {
  names: [],
  kind: 'ngo',
  country: null,
  countriesOfWork: [],
  contactPost: '',
  applicantName: '',
  applicantEmail: '',
};
// As the API asks it of them.
const OF_A_STATE: readonly ApplicantKind[] = ['ministry', 'state_body', 'nmirf', 'parliament', 'nhri'];
const TEXTS = ['contactPost', 'applicantName', 'applicantEmail'] as const;

/** Everything that is still empty, so that nobody learns of one gap after the other. */
const gapsOf = (application: ApplicationDto): FieldProblem[] => {
  const { names, kind, country, countriesOfWork } = application;
  const english = names.some(({ lang, name }) => lang === 'en' && name.trim() !== '');
  const gaps: FieldProblem[] = [
    ...(english ? [] : [{ field: 'names', reason: 'required' }]),
    ...(OF_A_STATE.includes(kind) && !country ? [{ field: 'country', reason: 'required' }] : []),
    ...(isIndependentKind(kind) && countriesOfWork.length === 0
      ? [{ field: 'countriesOfWork', reason: 'required' }]
      : []),
  ];
  const texts = TEXTS.filter((field) => application[field].trim() === '');
  return [...gaps, ...texts.map((field) => ({ field, reason: 'required' }))];
};

const ApplicationForm = ({ onDone }: { onDone: () => void }) => {
  const o = useOrganisationWords();
  const kindOf = useKindWords();
  const apply = useApply();
  const [application, setApplication] = useState(EMPTY);
  const [work, setWork] = useState<ChosenCountries>({ chosen: [], next: '' });
  const { data: countries = [] } = useCountries(false);
  const labels = {
    names: o('field.names'),
    country: o('field.country'),
    countriesOfWork: o('field.countriesOfWork'),
    contactPost: o('field.contactPost'),
    applicantName: o('apply.applicantName'),
    applicantEmail: o('apply.applicantEmail'),
  };
  const refusal = useRefusal(apply.error, labels);
  const change = (part: Partial<ApplicationDto>): void => setApplication({ ...application, ...part });
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (apply.isPending) return;
    const countriesOfWork = allChosen(work);
    setWork({ chosen: countriesOfWork, next: '' });
    const whole = { ...application, countriesOfWork };
    if (refusal.tried(gapsOf(whole))) apply.mutate(whole, { onSuccess: onDone });
  };
  return (
    <form noValidate onSubmit={send}>
      <FocusedSummary problems={refusal.problems} attempt={refusal.attempt} />
      <SelectField
        id="kind"
        label={o('field.kind')}
        value={application.kind}
        options={KINDS.map((kind) => ({ value: kind, label: kindOf(kind) }))}
        onChange={({ target }) => change({ kind: isKind(target.value) ? target.value : 'ngo' })}
      />
      <NamesFields names={application.names} onChange={(names) => change({ names })} error={refusal.errorOf('names')} />
      <SelectField
        id="country"
        label={o('field.country')}
        error={refusal.errorOf('country')}
        value={application.country ?? ''}
        options={[
          { value: '', label: o('field.noCountry') },
          ...countries.map(({ iso3, name }) => ({ value: iso3, label: name })),
        ]}
        onChange={({ target }) => change({ country: target.value || null })}
      />
      {isIndependentKind(application.kind) && (
        <CountriesField
          countries={countries}
          value={work}
          onChange={setWork}
          error={refusal.errorOf('countriesOfWork')}
        />
      )}
      {TEXTS.map((field) => (
        <TextField
          key={field}
          id={field}
          type={field === 'applicantEmail' ? 'email' : 'text'}
          autoComplete={field === 'applicantEmail' ? 'email' : field === 'applicantName' ? 'name' : 'off'}
          label={labels[field]}
          hint={
            field === 'contactPost'
              ? o('field.contactPostHint')
              : field === 'applicantEmail'
                ? o('apply.applicantHint')
                : undefined
          }
          error={refusal.errorOf(field)}
          required
          value={application[field]}
          onChange={({ target }) => change({ [field]: target.value })}
        />
      ))}
      <button type="submit" aria-disabled={apply.isPending}>
        {apply.isPending ? o('apply.sending') : o('apply.send')}
      </button>
    </form>
  );
};

/** Without an account: an organisation asks to be let in. */
export const ApplyPage = () => {
  const o = useOrganisationWords();
  const [done, setDone] = useState(false);
  return (
    <main className="sign-in">
      <PageHeading title={done ? o('apply.doneTitle') : o('apply.title')} />
      {done ? (
        <FocusedStatus>{o('apply.done')}</FocusedStatus>
      ) : (
        <>
          <p>{o('apply.intro')}</p>
          <ApplicationForm onDone={() => setDone(true)} />
        </>
      )}
      <p>
        <Link to="/sign-in">{o('apply.signIn')}</Link>
      </p>
    </main>
  );
};
