import type { FilterOptions, PortalFilters } from '@heed/contracts';
import {
  APPLICABILITIES,
  BEARER_KINDS,
  EVIDENCE_LEVELS,
  STANDING_STATUSES,
  STATED_POSITIONS,
  VOICES,
} from '@heed/domain';
import type { Translator } from '@heed/messages';
import { pathOf } from '../lib/query';
import { filterName, filterValue } from '../ui/filter-text';
import { useText } from '../ui/language';
import { KeptParameters } from './as-of-form';
import { usePage } from './page-context';

type Option = { value: string; text: string };

/** Names of records by the key that stands in the address, for chips and notes. */
export const namesIn = (options: FilterOptions): Record<string, string> => {
  const pairs: [key: string, name: string][] = [
    ...options.countries.map(({ iso3, name }): [string, string] => [iso3, name]),
    ...options.documents.map(({ key, title }): [string, string] => [key, title]),
    ...options.mechanisms.map(({ code, name }): [string, string] => [code, name]),
    ...options.themes.map(({ id, label }): [string, string] => [id, label]),
    ...options.regions.map(({ code, name }): [string, string] => [code, name]),
  ];
  return Object.fromEntries(pairs);
};

const optionsOf = (t: Translator, name: string, options: FilterOptions): Option[] => {
  const words = (values: readonly string[]) => values.map((value) => ({ value, text: filterValue(t, name, value) }));
  switch (name) {
    case 'country':
      return options.countries.map(({ iso3, name: text, demonstration }) => ({
        value: iso3,
        text: demonstration ? t('portal.document.demonstration_option', { name: text }) : text,
      }));
    case 'document':
      return options.documents.map(({ key, title, symbol }) => ({
        value: key,
        text: symbol ? `${symbol} ${title}` : title,
      }));
    case 'mechanism':
      return options.mechanisms.map(({ code, name: text }) => ({ value: code, text }));
    case 'theme':
      return options.themes.map(({ id, label }) => ({ value: id, text: label }));
    case 'region':
      return options.regions.map(({ code, name: text }) => ({ value: code, text }));
    case 'bearer':
      return words(BEARER_KINDS);
    case 'position':
      return words(STATED_POSITIONS);
    case 'status':
      return words(STANDING_STATUSES);
    case 'voice':
      return words(VOICES);
    case 'evidence':
      return words(EVIDENCE_LEVELS);
    case 'applicability':
      return words(APPLICABILITIES);
    default:
      return words(['true', 'false']);
  }
};

const Choice = ({ name, options, chosen }: { name: string; options: Option[]; chosen: string }) => {
  const t = useText();
  return (
    <div>
      <label htmlFor={`filter-${name}`}>{filterName(t, name)}</label>
      <select id={`filter-${name}`} name={name} defaultValue={chosen}>
        <option value="">{t('shared.filter.any')}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
};

/** The filters of a list as one GET form; folded away until it is asked for. */
export const FilterForm = ({
  shown,
  words = true,
  never = [],
  filters,
  options,
}: {
  shown: readonly string[];
  /** Whether the list can be searched for words. */
  words?: boolean;
  /** Values that this list knows nothing of, such as the silence of a lane in a list of accounts. */
  never?: readonly string[];
  filters: PortalFilters;
  options: FilterOptions;
}) => {
  const t = useText();
  const { url } = usePage();
  return (
    <details className="filters">
      <summary>{t('shared.filter.panel')}</summary>
      <form action={pathOf(url)} method="get">
        <div className="filter-grid">
          {words && (
            <div>
              <label htmlFor="filter-q">{t('shared.filter.q')}</label>
              <input id="filter-q" name="q" defaultValue={filters['q']?.[0] ?? ''} maxLength={300} />
            </div>
          )}
          {shown.map((name) => (
            <Choice
              key={name}
              name={name}
              options={optionsOf(t, name, options).filter(({ value }) => !never.includes(value))}
              chosen={filters[name]?.[0] ?? ''}
            />
          ))}
          {shown.includes('status') && (
            <div>
              <label htmlFor="filter-asOf">{t('shared.filter.asOf')}</label>
              <input id="filter-asOf" name="asOf" type="date" defaultValue={filters['asOf']?.[0] ?? ''} />
            </div>
          )}
        </div>
        <KeptParameters except={[...shown, 'q', 'asOf']} />
        <button type="submit">{t('shared.filter.apply')}</button>
      </form>
    </details>
  );
};
