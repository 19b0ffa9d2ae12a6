/* eslint-disable @typescript-eslint/no-unsafe-assignment -- reference.spec.ts checks every field of these files */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
export type SixNames = Record<(typeof LANGUAGES)[number], string>;
export type SomeNames = { en: string } & Partial<SixNames>;

export interface CountryRow {
  iso3: string;
  iso2: string | null;
  m49: string | null;
  names: SixNames;
  /** M49 codes, keys of regions.json; `demonstration` for invented States. */
  region: string;
  subRegion: string | null;
  intermediateRegion: string | null;
  /** Slug of regional-groups.json. */
  regionalGroup: string | null;
  regionalGroupNote: string | null;
  membership: 'member' | 'observer' | 'demonstration';
  admittedOn: string | null;
  observerSince: string | null;
  membershipNote: string | null;
  latitude: number | null;
  longitude: number | null;
}

export interface DemonstrationRows {
  region: { code: string; names: SixNames };
  countries: (CountryRow & { tile: { column: number; row: number } })[];
}

export interface RegionRow {
  code: string;
  level: 'region' | 'sub_region' | 'intermediate_region';
  parent: string | null;
  names: SixNames;
}

export interface RegionalGroupRow {
  slug: string;
  names: SixNames;
}

export interface MechanismRow {
  code: string;
  acronym: string;
  names: SomeNames;
  /** Slug of the body that serves as its secretariat. */
  secretariat: string;
  note: string | null;
}

export interface BodyRow {
  slug: string;
  acronym: string | null;
  names: SomeNames;
  group: string;
  /** True where the group is this one body, so that it needs no naming. */
  standsForGroup: boolean;
  matches: string[];
  ceasedOn: string | null;
  ceasedOnPrecision: 'day' | 'year' | null;
  successor: string | null;
  note: string | null;
}

export interface CollectiveRow {
  slug: string;
  group: string;
  names: SomeNames;
  note: string | null;
}

export interface ThemeRow {
  id: string;
  names: SomeNames;
}

const text = (name: string): string => readFileSync(join(__dirname, '../../seeds/reference', `${name}.json`), 'utf8');

export const countries: CountryRow[] = JSON.parse(text('countries'));
export const demonstration: DemonstrationRows = JSON.parse(text('demonstration-countries'));
export const regions: RegionRow[] = JSON.parse(text('regions'));
export const regionalGroups: RegionalGroupRow[] = JSON.parse(text('regional-groups'));
export const mechanisms: MechanismRow[] = JSON.parse(text('mechanisms'));
export const bodies: BodyRow[] = JSON.parse(text('bodies'));
export const collectives: CollectiveRow[] = JSON.parse(text('collectives'));
export const themes: ThemeRow[] = JSON.parse(text('themes'));
