import { STANDING_STATUSES, UPDATE_STATES } from '@heed/domain';
import type { SubmitEvent } from 'react';
import { useSearchParams } from 'react-router';
import { SelectField } from '../../components/select-field';
import { useFacet } from '../../lib/facets';
import { useText, useWords } from '../../lib/words';
import { withFilters } from '../../lib/url-filters';
import { textsIn, useSettledForm } from '../../lib/settled-form';
import type { CommitmentSource } from './api';
import { useTellsAssignees } from './use-tells-assignees';

const ADDED = ['document', 'theme', 'status', 'state'] as const;
const REPLACED = ['q', 'contested', 'assigned', 'sort'] as const;

/** A filter of two values, as the address has it. */
const YesOrNo = ({ name }: { name: 'contested' | 'assigned' }) => {
  const t = useText();
  const [search] = useSearchParams();
  const value = search.get(name);
  return (
    <SelectField
      key={value}
      id={name}
      name={name}
      label={t(`shared.filter.${name}`)}
      defaultValue={value ?? ''}
      options={[
        { value: '', label: t('shared.filter.any') },
        { value: 'true', label: t('shared.filter.yes') },
        { value: 'false', label: t('shared.filter.no') },
      ]}
    />
  );
};

/** Narrows the list. Nothing changes until it is applied, and everything lands in the address. */
export const CommitmentsFilter = ({ source }: { source: CommitmentSource }) => {
  const t = useText();
  const w = useWords();
  const [search, setSearch] = useSearchParams();
  const form = useSettledForm(search.toString());
  const { data: documents = [] } = useFacet('document');
  const { data: themes = [] } = useFacet('theme');
  const tellsAssignees = useTellsAssignees(source);
  const any = { value: '', label: t('shared.filter.any') };
  const apply = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setSearch(withFilters(search, textsIn(event.currentTarget, ADDED), textsIn(event.currentTarget, REPLACED)));
  };
  return (
    <form ref={form} role="search" className="filter-bar" aria-label={t('shared.filter.panel')} onSubmit={apply}>
      <div className="field">
        <label htmlFor="q">{t('shared.filter.q')}</label>
        <input
          key={search.get('q')}
          id="q"
          name="q"
          type="search"
          maxLength={300}
          defaultValue={search.get('q') ?? ''}
        />
      </div>
      <SelectField id="document" name="document" label={t('shared.filter.document')} options={[any, ...documents]} />
      <SelectField id="theme" name="theme" label={t('shared.filter.theme')} options={[any, ...themes]} />
      <SelectField
        id="status"
        name="status"
        label={t('shared.filter.status')}
        options={[any, ...STANDING_STATUSES.map((value) => ({ value, label: t(`status.label.${value}`) }))]}
      />
      {source === 'mine' && (
        <SelectField
          id="state"
          name="state"
          label={t('shared.filter.state')}
          options={[any, ...UPDATE_STATES.map((value) => ({ value, label: w(`state.${value}`) }))]}
        />
      )}
      <YesOrNo name="contested" />
      {tellsAssignees && <YesOrNo name="assigned" />}
      <SelectField
        key={`sort ${search.get('sort')}`}
        id="sort"
        name="sort"
        label={t('shared.filter.sort')}
        defaultValue={search.get('sort') ?? ''}
        options={[
          { value: '', label: w('list.sortOrder') },
          { value: 'latest', label: w('list.sortLatest') },
        ]}
      />
      <button type="submit">{t('shared.filter.apply')}</button>
    </form>
  );
};
