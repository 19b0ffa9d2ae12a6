import type { SubmitEvent } from 'react';
import { useSearchParams } from 'react-router';
import { SelectField } from '../../components/select-field';
import { useFacet } from '../../lib/facets';
import { useText, useWords } from '../../lib/words';
import { withFilters } from '../../lib/url-filters';
import { textsIn, useSettledForm } from '../../lib/settled-form';

const ADDED = ['document', 'theme', 'mechanism'] as const;
const REPLACED = ['region', 'order', 'demonstration'] as const;

interface Choice {
  value: string;
  label: string;
}

/** Narrows the overview; everything lands in the address. */
export const OverviewFilter = ({ regions }: { regions: readonly Choice[] }) => {
  const t = useText();
  const w = useWords();
  const [search, setSearch] = useSearchParams();
  const form = useSettledForm(search.toString());
  const facets = {
    document: useFacet('document').data,
    theme: useFacet('theme').data,
    mechanism: useFacet('mechanism').data,
  };
  const any = { value: '', label: t('shared.filter.any') };
  const choices: Record<(typeof REPLACED)[number], readonly Choice[]> = {
    region: [any, ...regions],
    order: [
      { value: '', label: w('overview.alphabetical') },
      { value: 'region', label: w('overview.byRegion') },
    ],
    demonstration: [
      { value: '', label: w('overview.world') },
      { value: 'true', label: w('overview.demonstration') },
    ],
  };
  const apply = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setSearch(withFilters(search, textsIn(event.currentTarget, ADDED), textsIn(event.currentTarget, REPLACED)));
  };
  return (
    <form ref={form} role="search" className="filter-bar" aria-label={t('shared.filter.panel')} onSubmit={apply}>
      {ADDED.map((name) => (
        <SelectField
          key={name}
          id={name}
          name={name}
          label={t(`shared.filter.${name}`)}
          options={[any, ...(facets[name] ?? [])]}
        />
      ))}
      {REPLACED.map((name) => (
        <SelectField
          key={`${name} ${search.get(name)}`}
          id={name}
          name={name}
          label={w(`overview.${name}`)}
          defaultValue={search.get(name) ?? ''}
          options={choices[name]}
        />
      ))}
      <button type="submit">{t('shared.filter.apply')}</button>
    </form>
  );
};
