import { withoutValue } from '../lib/query';
import { filterName, filterValue } from './filter-text';
import { useText } from './language';

/** The filters in use, each a link to the list without it. */
export const FilterChips = ({
  url,
  filters,
  names = {},
  clear,
}: {
  url: string;
  filters: Record<string, string[]>;
  /** Names of records by their key in the address. */
  names?: Record<string, string>;
  /** Address of the list without any filter. */
  clear: string;
}) => {
  const t = useText();
  const chips = Object.entries(filters).flatMap(([name, values]) => values.map((value) => ({ name, value })));
  if (chips.length === 0) return null;
  return (
    <nav className="chips" aria-label={t('shared.filter.active')}>
      <ul role="list">
        {chips.map(({ name, value }) => {
          const filter = t('shared.filter.chip', {
            name: filterName(t, name),
            value: names[value] ?? filterValue(t, name, value),
          });
          return (
            <li key={`${name}=${value}`}>
              <a
                className="chip"
                href={withoutValue(url, name, value)}
                aria-label={t('shared.filter.remove', { filter })}
              >
                {filter} <span aria-hidden="true">×</span>
              </a>
            </li>
          );
        })}
        {chips.length > 1 && (
          <li>
            <a href={clear}>{t('shared.filter.clear')}</a>
          </li>
        )}
      </ul>
    </nav>
  );
};
