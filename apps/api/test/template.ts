import { migrate } from '../src/database/migrate';

export type TemplateKind = 'empty' | 'seeded';

/** Fills a new template database. `seeded` starts as a copy of `empty`. */
export const buildTemplate = async (kind: TemplateKind, url: string): Promise<void> => {
  if (kind === 'empty') await migrate(url);
};
