import 'reflect-metadata'; // class-transformer reads it when the form rules of the contracts load
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { App } from './app/app';
import { routes } from './app/routes';
import './workspace.css';

const place = document.getElementById('workspace');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App router={createBrowserRouter(routes, { basename: '/workspace' })} />
    </StrictMode>,
  );
}
