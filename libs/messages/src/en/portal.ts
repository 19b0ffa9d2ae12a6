/** The public portal, page by page. */
export const portal = {
  title: 'Heed',
} as const;
