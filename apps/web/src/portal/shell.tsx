import type { PortalPage } from '@heed/contracts';
import { directionOf } from '@heed/messages';
import type { ReactNode } from 'react';
import { pathOf } from '../lib/query';
import { DemonstrationLine } from '../ui/demonstration-mark';
import { useLocale, useText } from '../ui/language';
import { Patterns } from '../ui/patterns';
import { useHref, usePage } from './page-context';
import { demonstrationOf, titleOf } from './page-title';
import { SearchForm } from './search-form';

/** Pages whose largest control is the search itself. */
const OWN_SEARCH: readonly PortalPage['page'][] = ['home', 'search', 'not-found'];
const PLACES = ['countries', 'documents', 'recommendations', 'commitments', 'methodology'] as const;

/** Three lanes that line up: the voice strip in its shortest form. */
const Sign = () => (
  <svg className="sign" width="26" height="18" viewBox="0 0 26 18" aria-hidden="true" focusable="false">
    <path className="sign-bearer" d="M0 1h26v4H0z" />
    <path className="sign-independent" d="M0 7h18v4H0z" />
    <path className="sign-mechanism" d="M0 13h10v4H0z" />
  </svg>
);

const Header = ({ page }: { page: PortalPage }) => {
  const demonstration = demonstrationOf(page);
  const t = useText();
  const href = useHref();
  const path = pathOf(usePage().url);
  return (
    <header className="site-header">
      <div className="frame">
        <a className="wordmark" href={href('/')} aria-current={page.page === 'home' ? 'page' : undefined}>
          <Sign /> {t('shared.heed')}
        </a>
        <nav aria-label={t('portal.nav.label')}>
          <ul role="list">
            {PLACES.map((place) => (
              <li key={place}>
                <a href={href(`/${place}`)} aria-current={path === `/${place}` ? 'page' : undefined}>
                  {t(`portal.nav.${place}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {!OWN_SEARCH.includes(page.page) && <SearchForm size="small" />}
      </div>
      {demonstration && <DemonstrationLine shown={demonstration} />}
    </header>
  );
};

const Footer = () => {
  const t = useText();
  const href = useHref();
  return (
    <footer className="site-footer">
      <div className="frame">
        <p>{t('portal.footer.what')}</p>
        <p>{t('portal.footer.silence')}</p>
        <ul role="list">
          <li>
            <a href={href('/methodology')}>{t('portal.nav.methodology')}</a>
          </li>
          <li>
            <a href={href('/demonstration')}>{t('portal.nav.demonstration')}</a>
          </li>
          <li>
            <a href="/api/docs">{t('portal.nav.api')}</a>
          </li>
          <li>
            <a href="/workspace/">{t('portal.nav.sign_in')}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
};

/** The document around every page. */
export const Shell = ({
  page,
  assets,
  children,
}: {
  page: PortalPage;
  assets: { script: string; styles: string[] };
  children: ReactNode;
}) => {
  const t = useText();
  const locale = useLocale();
  const title = titleOf(t, page);
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={t('portal.home.sentence')} />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <title>{page.page === 'home' ? title : t('portal.nav.title', { title })}</title>
        {assets.styles.map((style) => (
          <link key={style} rel="stylesheet" href={style} />
        ))}
        {assets.script && <script type="module" src={assets.script} />}
      </head>
      <body className={`page-${page.page}`}>
        <a className="skip" href="#main">
          {t('shared.skip')}
        </a>
        <Patterns />
        <Header page={page} />
        <main id="main" className="frame" tabIndex={-1}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  );
};
