import { FacetTable } from '../../ui/facet-table';
import { useText } from '../../ui/language';
import { useHref, useRows } from '../page-context';
import type { PropsOf } from '../page-props';

/** What the invented States are for, and where they do not count. */
export const DemonstrationPage = ({ countries, lanes }: PropsOf<'demonstration'>) => {
  const t = useText();
  const href = useHref();
  const rows = useRows({ applicability: 'applies' });
  return (
    <article className="prose">
      <h1>{t('portal.demonstration.title')}</h1>
      <p className="lead">{t('portal.demonstration.lead')}</p>
      <p>{t('portal.demonstration.rules')}</p>
      {countries.length === 0 ? (
        <p className="quiet">{t('portal.demonstration.none')}</p>
      ) : (
        <FacetTable
          facets={lanes}
          first={t('shared.filter.country')}
          caption={t('portal.demonstration.caption', { count: countries.length })}
          name={({ value, label }) => <a href={href(`/countries/${value}`)}>{label}</a>}
          rows={({ value }, filters) => rows({ ...filters, country: value })}
        />
      )}
    </article>
  );
};
