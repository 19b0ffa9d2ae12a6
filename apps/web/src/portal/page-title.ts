import type { PortalPage } from '@heed/contracts';
import type { Translator } from '@heed/messages';

/** Title of a page, for the browser and for the head line of lists. */
export const titleOf = (t: Translator, page: PortalPage): string => {
  switch (page.page) {
    case 'country':
      return page.view.country.name;
    case 'document':
      return page.document.title;
    case 'recommendation':
      return t('portal.recommendation.title', { ref: page.view.ref, document: page.view.document.title });
    case 'commitment':
      return t('portal.commitment.title', { ref: page.view.recommendation.ref, bearer: page.view.bearer.name });
    case 'search':
      return page.q ? t('portal.search.title_for', { q: page.q }) : t('portal.search.title');
    case 'home':
      return t('portal.home.title');
    case 'not-found':
      return t('portal.not_found.title');
    case 'failure':
      return t('portal.failure.title');
    case 'forbidden':
      return t('portal.forbidden.title');
    case 'countries':
    case 'documents':
    case 'pledges':
    case 'recommendations':
    case 'commitments':
    case 'accounts':
    case 'methodology':
    case 'demonstration':
      return t(`portal.${page.page}.title`);
  }
};

/** Whether the page shows invented States, and which one if it is a single one. */
export const demonstrationOf = (page: PortalPage): { name?: string } | null => {
  switch (page.page) {
    case 'country':
      return page.view.country.demonstration ? { name: page.view.country.name } : null;
    case 'commitment':
      return page.view.demonstration ? { name: page.view.bearer.country?.name ?? page.view.bearer.name } : null;
    case 'commitments':
      return page.list.items.some((row) => row.demonstration) ? {} : null;
    case 'accounts':
      return page.list.items.some(({ bearer }) => bearer.country?.demonstration) ? {} : null;
    case 'document':
      return page.country?.demonstration ? { name: page.country.name } : null;
    case 'home':
      return page.view.demonstration.length > 0 ? {} : null;
    case 'countries':
      return page.demonstration.length > 0 ? {} : null;
    case 'recommendation':
      return page.view.distribution.demonstration.commitments > 0 ? {} : null;
    case 'demonstration':
      return {};
    case 'pledges':
      return page.list.items.some(({ country }) => country.demonstration) ? {} : null;
    case 'documents':
    case 'recommendations':
    case 'search':
    case 'methodology':
    case 'not-found':
    case 'forbidden':
    case 'failure':
      return null;
  }
};
