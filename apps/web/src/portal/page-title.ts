import type { PortalPage } from '@heed/contracts';
import type { Translator } from '@heed/messages';
import type { DemonstrationShown } from '../ui/demonstration-mark';

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
    case 'organisation':
      return page.view.organisation.name;
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

const STATES: DemonstrationShown = { kind: 'states' };

const textsOf = (documents: readonly { demonstration: boolean }[]): DemonstrationShown | null =>
  documents.some(({ demonstration }) => demonstration) ? { kind: 'texts' } : null;

const stateOf = (country: { name: string; demonstration: boolean } | null): DemonstrationShown | null =>
  country?.demonstration ? { kind: 'state', name: country.name } : null;

/** Whether the page shows invented States or texts, and which State if it is a single one. */
export const demonstrationOf = (page: PortalPage): DemonstrationShown | null => {
  switch (page.page) {
    case 'country':
      return stateOf(page.view.country);
    case 'commitment':
      return page.view.demonstration
        ? { kind: 'state', name: page.view.bearer.country?.name ?? page.view.bearer.name }
        : null;
    case 'commitments':
      return page.list.items.some((row) => row.demonstration) ? STATES : null;
    case 'accounts':
      return page.list.items.some(({ bearer }) => bearer.country?.demonstration) ? STATES : null;
    case 'document':
      return page.document.demonstration ? { kind: 'text' } : stateOf(page.country);
    case 'home':
      return page.view.demonstration.length > 0 ? STATES : null;
    case 'countries':
      return page.demonstration.length > 0 ? STATES : null;
    case 'recommendation':
      if (page.view.document.demonstration) return { kind: 'text' };
      return page.view.distribution.demonstration.commitments > 0 ? STATES : null;
    case 'organisation':
      return page.view.organisation.demonstration ? STATES : null;
    case 'demonstration':
      return STATES;
    case 'pledges':
      return page.list.items.some(({ country }) => country.demonstration) ? STATES : null;
    case 'documents':
      return textsOf(page.list.items);
    case 'recommendations':
      return textsOf(page.list.items.map(({ document }) => document));
    case 'search':
      return textsOf(page.results?.items.map(({ document }) => document) ?? []);
    case 'methodology':
    case 'not-found':
    case 'forbidden':
    case 'failure':
      return null;
  }
};
