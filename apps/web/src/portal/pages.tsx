import type { PortalPage } from '@heed/contracts';
import { AccountsPage } from './pages/accounts-page';
import { CommitmentPage } from './pages/commitment-page';
import { CommitmentsPage } from './pages/commitments-page';
import { CountriesPage } from './pages/countries-page';
import { CountryPage } from './pages/country-page';
import { DemonstrationPage } from './pages/demonstration-page';
import { DocumentPage } from './pages/document-page';
import { DocumentsPage } from './pages/documents-page';
import { FailurePage, ForbiddenPage, NotFoundPage } from './pages/failure-pages';
import { HomePage } from './pages/home-page';
import { MethodologyPage } from './pages/methodology-page';
import { OrganisationPage } from './pages/organisation-page';
import { PledgesPage } from './pages/pledges-page';
import { RecommendationPage } from './pages/recommendation-page';
import { RecommendationsPage } from './pages/recommendations-page';
import { SearchPage } from './pages/search-page';

/** The component of each page. */
export const PageOf = ({ page }: { page: PortalPage }) => {
  switch (page.page) {
    case 'home':
      return <HomePage {...page} />;
    case 'countries':
      return <CountriesPage {...page} />;
    case 'country':
      return <CountryPage {...page} />;
    case 'documents':
      return <DocumentsPage {...page} />;
    case 'pledges':
      return <PledgesPage {...page} />;
    case 'document':
      return <DocumentPage {...page} />;
    case 'recommendations':
      return <RecommendationsPage {...page} />;
    case 'recommendation':
      return <RecommendationPage {...page} />;
    case 'commitments':
      return <CommitmentsPage {...page} />;
    case 'accounts':
      return <AccountsPage {...page} />;
    case 'commitment':
      return <CommitmentPage {...page} />;
    case 'organisation':
      return <OrganisationPage {...page} />;
    case 'search':
      return <SearchPage {...page} />;
    case 'methodology':
      return <MethodologyPage />;
    case 'demonstration':
      return <DemonstrationPage {...page} />;
    case 'not-found':
      return <NotFoundPage />;
    case 'forbidden':
      return <ForbiddenPage />;
    case 'failure':
      return <FailurePage {...page} />;
  }
};
