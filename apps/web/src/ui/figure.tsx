import type { FigureContext } from '@heed/contracts';
import { formatDay, formatNumber } from '@heed/messages';
import { filterName, filterValue } from './filter-text';
import { useText } from './language';

/** A number that opens its rows. */
export const Figure = ({ n, of, href }: { n: number; of?: number; href?: string | undefined }) => {
  const t = useText();
  const text = of === undefined ? formatNumber(n) : t('shared.figure.of', { n, all: of });
  return href ? (
    <a className="figure" href={href}>
      {text}
    </a>
  ) : (
    <span className="figure">{text}</span>
  );
};

/** What stands under every figure: what is counted, over what, as of when. */
export const FigureNote = ({ context, names = {} }: { context: FigureContext; names?: Record<string, string> }) => {
  const t = useText();
  const filters = Object.entries(context.filters).map(([name, values]) =>
    t('shared.filter.chip', {
      name: filterName(t, name),
      value: values.map((value) => names[value] ?? filterValue(t, name, value)).join(t('shared.or')),
    }),
  );
  return (
    <p className="figure-note">
      <span>{t('shared.figure.counted', { unit: t(`shared.unit_name.${context.unit}`) })}</span>{' '}
      <span>
        {filters.length > 0
          ? t('shared.figure.filters', { filters: filters.join(t('shared.list_join')) })
          : t('shared.figure.no_filters')}
      </span>{' '}
      <span>{t('shared.figure.as_of', { day: formatDay(context.asOf) })}</span>
    </p>
  );
};
