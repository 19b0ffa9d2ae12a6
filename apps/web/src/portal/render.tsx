import type { PortalPage, PortalRequest } from '@heed/contracts';
import { isLocale, translator } from '@heed/messages';
import { renderToStaticMarkup } from 'react-dom/server';
import { LocaleContext, MessagesContext } from '../ui/language';
import { PageContext } from './page-context';
import { PageOf } from './pages';
import { Shell } from './shell';

declare const PORTAL_ASSETS: { script: string; styles: string[] } | undefined;

/** Outside a build (in tests) there are no assets to link to. */
const assets = typeof PORTAL_ASSETS === 'undefined' ? { script: '', styles: [] } : PORTAL_ASSETS;

/** One page of the portal as a whole HTML document, readable without JavaScript. */
export const render = (page: PortalPage, request: PortalRequest): string => {
  const locale = isLocale(request.locale) ? request.locale : 'en';
  const markup = renderToStaticMarkup(
    <LocaleContext value={locale}>
      <MessagesContext value={translator}>
        <PageContext value={{ url: request.url, asOf: request.asOf }}>
          <Shell page={page} assets={assets}>
            <PageOf page={page} />
          </Shell>
        </PageContext>
      </MessagesContext>
    </LocaleContext>,
  );
  return `<!doctype html>${markup}`;
};
