/** The members' workspace, by screen. */
export const workspace = {
  title: 'Workspace',
} as const;
