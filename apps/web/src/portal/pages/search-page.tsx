import type { SearchHitView } from '@heed/contracts';
import { useText } from '../../ui/language';
import { FilterChips } from '../../ui/filter-chips';
import { Pager } from '../../ui/pager';
import { Verbatim } from '../../ui/verbatim';
import { DocumentLine } from '../document-line';
import { namesIn } from '../filter-form';
import { paragraphPath, useHref, usePage } from '../page-context';
import type { PropsOf } from '../page-props';
import { SearchForm } from '../search-form';

const Hit = ({ hit }: { hit: SearchHitView }) => {
  const t = useText();
  const href = useHref();
  return (
    <li className="hit">
      <div className="hanging">
        <a
          className="hanging-number"
          dir="ltr"
          href={
            hit.recommendationId
              ? href(`/recommendations/${hit.recommendationId}`)
              : paragraphPath(hit.document.key, hit.ref)
          }
        >
          {hit.ref}
        </a>
        <div>
          <Verbatim>
            {hit.excerpt.map(({ text, found }, at) =>
              found ? (
                <mark key={`${String(at)}${text}`}>{text}</mark>
              ) : (
                <span key={`${String(at)}${text}`}>{text}</span>
              ),
            )}
          </Verbatim>
          <p className="small quiet">
            {t(`status.paragraph_kind.${hit.kind}`)} · <DocumentLine document={hit.document} at={hit.ref} />
            {hit.exact && <> · {t('portal.search.exact')}</>}
          </p>
        </div>
      </div>
    </li>
  );
};

export const SearchPage = ({ q, results, filters, options }: PropsOf<'search'>) => {
  const t = useText();
  const href = useHref();
  const { url } = usePage();
  const others = Object.fromEntries(Object.entries(filters).filter(([name]) => name !== 'q'));
  return (
    <>
      <h1>{q ? t('portal.search.title_for', { q }) : t('portal.search.title')}</h1>
      <SearchForm size="large" q={q} />
      <FilterChips url={url} filters={others} names={namesIn(options)} clear={href('/search', { q })} />
      {results && results.items.length === 0 && (
        <div className="plain-page">
          <p>{t('portal.search.nothing')}</p>
          <p className="quiet">{t('portal.search.nothing_hint')}</p>
        </div>
      )}
      {results && results.items.length > 0 && (
        <>
          <ol role="list" className="hits">
            {results.items.map((hit) => (
              <Hit key={hit.paragraphId} hit={hit} />
            ))}
          </ol>
          <Pager url={url} shown={results.items.length} total={results.total} next={results.next} />
        </>
      )}
    </>
  );
};
