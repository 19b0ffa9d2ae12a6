import { useText } from '../ui/language';
import { queryOf } from '../lib/query';
import { usePage } from './page-context';

/** Search is a plain GET form; on the home page it is the largest control. */
export const SearchForm = ({ size, q = '' }: { size: 'small' | 'large'; q?: string }) => {
  const t = useText();
  const lang = queryOf(usePage().url).get('lang');
  return (
    <form className={`search search-${size}`} role="search" action="/search" method="get">
      <label htmlFor={`q-${size}`} className={size === 'small' ? 'visually-hidden' : undefined}>
        {t('portal.search.label')}
      </label>
      <div className="search-line">
        <input id={`q-${size}`} name="q" type="search" defaultValue={q} maxLength={300} autoComplete="off" />
        {lang && <input type="hidden" name="lang" value={lang} />}
        <button type="submit">{t('portal.search.submit')}</button>
      </div>
      {size === 'large' && <p className="small quiet">{t('portal.search.hint')}</p>}
    </form>
  );
};
