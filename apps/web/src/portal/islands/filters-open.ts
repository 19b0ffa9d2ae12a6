const KEY = 'heed.filters';

/** Keeps the filter panel as the reader left it, in this tab only. */
export const keepFiltersOpen = (page: Document): void => {
  const panel = page.querySelector<HTMLDetailsElement>('details.filters');
  const store = page.defaultView?.sessionStorage;
  if (!panel || !store) return;
  if (store.getItem(KEY) === 'open') panel.open = true;
  panel.addEventListener('toggle', () => store.setItem(KEY, panel.open ? 'open' : 'closed'));
};
