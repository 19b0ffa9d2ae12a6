import type { PortalPage } from '@heed/contracts';

/** One of the portal's pages with what it shows. */
export type PageOf<Name extends PortalPage['page']> = Extract<PortalPage, { page: Name }>;
