import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { chooseLocale } from '@heed/messages';
import { App } from './app/app';
import { routes } from './app/routes';
import './workspace.css';

// A pseudo-locale has to be asked for in the address; it lasts until the page is loaded again.
const asked = new URLSearchParams(location.search).get('lang') ?? undefined;
const locale = chooseLocale([asked, ...navigator.languages], asked !== undefined);

const place = document.getElementById('workspace');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App locale={locale} router={createBrowserRouter(routes, { basename: '/workspace' })} />
    </StrictMode>,
  );
}
