import { changing, pageAfter, queryOf } from '../lib/query';
import { useText } from './language';

/** How much of the list is on the page, and the way on; the first page is one link away. */
export const Pager = ({
  url,
  shown,
  total,
  next,
}: {
  url: string;
  shown: number;
  total?: number | undefined;
  next: string | null;
}) => {
  const t = useText();
  return (
    <nav className="pager" aria-label={t('shared.pager.label')}>
      <span className="quiet">
        {total === undefined ? t('shared.pager.shown', { shown }) : t('shared.pager.shown_of', { shown, total })}
      </span>
      {queryOf(url).has('after') && <a href={changing(url, 'after', null)}>{t('shared.pager.first')}</a>}
      {next ? (
        <a className="pager-next" rel="next" href={pageAfter(url, next)}>
          {t('shared.pager.next')}
        </a>
      ) : (
        <span className="quiet">{t('shared.pager.end')}</span>
      )}
    </nav>
  );
};
