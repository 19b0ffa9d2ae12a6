import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A paragraph of the hand-made standard, with every field it has. */
export interface GoldParagraph {
  readonly ref: string;
  readonly id: string;
  readonly [field: string]: unknown;
}

export interface GoldDocument {
  readonly key: string;
  readonly file: string;
  readonly paragraphs: readonly GoldParagraph[];
  readonly sections: unknown;
  readonly frontMatter: readonly string[];
  readonly artefacts: readonly string[];
  readonly sessions: readonly unknown[];
  readonly [field: string]: unknown;
}

interface Gold {
  readonly documents: readonly GoldDocument[];
  readonly vocabularies: {
    readonly addresseeGroups: readonly string[];
    readonly themes: readonly unknown[];
    readonly kinds: readonly string[];
    readonly verbClasses: readonly string[];
  };
  readonly clusters: readonly unknown[];
  readonly falseFriends: readonly { readonly pair: readonly string[]; readonly why: string }[];
  readonly followUps: readonly unknown[];
}

const SEEDS = join(__dirname, '../../../seeds');

// eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- the standard has a checker of its own, and every field is compared
export const gold: Gold = JSON.parse(readFileSync(join(__dirname, 'gold/seeds.json'), 'utf8'));

export const seedBytes = (file: string): Uint8Array => readFileSync(join(SEEDS, 'texts', file));

/** A file below `seeds/`, as text. */
export const seedFile = (path: string): string => readFileSync(join(SEEDS, path), 'utf8');

/** The fields that reading alone, without any annotation, has to get right. */
export const STRUCTURE = [
  'ref',
  'printedNumber',
  'parentRef',
  'introducedBy',
  'sectionPath',
  'text',
  'lines',
  'chapeau',
] as const;
