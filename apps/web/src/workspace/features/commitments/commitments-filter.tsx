import { seenAssignments, STANDING_STATUSES, UPDATE_STATES } from '@heed/domain';
import type { SubmitEvent } from 'react';
import { useSearchParams } from 'react-router';
import { SelectField } from '../../components/select-field';
import { useFacet } from '../../lib/facets';
import { useSession } from '../../lib/session-context';
import { useText, useWords } from '../../lib/words';
import { withFilters } from '../../lib/url-filters';
import { textsIn, useSettledForm } from '../../lib/settled-form';
import type { CommitmentSource } from './api';

const ADDED = ['document', 'theme', 'status', 'state'] as const;
const REPLACED = ['q', 'contested', 'assigned', 'sort'] as const;

/** Narrows the list. Nothing changes until it is applied, and everything lands in the address. */
export const CommitmentsFilter = ({ source }: { source: CommitmentSource }) => {
  const t = useText();
  const w = useWords();
  const [search, setSearch] = useSearchParams();
  const form = useSettledForm(search.toString());
  const { data: documents = [] } = useFacet('document');
  const { data: themes = [] } = useFacet('theme');
  const { organisation, isPublisher } = useSession();
  const any = { value: '', label: t('shared.filter.any') };
  const yesOrNo = [
    any,
    { value: 'true', label: t('shared.filter.yes') },
    { value: 'false', label: t('shared.filter.no') },
  ];
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
      <SelectField
        key={`contested ${search.get('contested')}`}
        id="contested"
        name="contested"
        label={t('shared.filter.contested')}
        defaultValue={search.get('contested') ?? ''}
        options={yesOrNo}
      />
      {source === 'mine' && seenAssignments({ organisationKind: organisation.kind, isPublisher }) === 'all' && (
        <SelectField
          key={`assigned ${search.get('assigned')}`}
          id="assigned"
          name="assigned"
          label={t('shared.filter.assigned')}
          defaultValue={search.get('assigned') ?? ''}
          options={yesOrNo}
        />
      )}
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
