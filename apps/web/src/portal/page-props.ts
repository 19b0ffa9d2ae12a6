import type { PortalPage } from '@heed/contracts';

/** Props of a page: its part of the union. */
export type PropsOf<Name extends PortalPage['page']> = Extract<PortalPage, { page: Name }>;
