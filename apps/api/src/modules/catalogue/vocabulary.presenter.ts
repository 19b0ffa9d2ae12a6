import type { MechanismRef, ThemeRef } from '@heed/contracts';
import type { CsvSheet } from '../../http/csv/csv-sheet';

export const MECHANISM_SHEET: CsvSheet<MechanismRef> = {
  name: 'mechanisms',
  unit: 'mechanisms',
  columns: [
    ['code', ({ code }) => code],
    ['name', ({ name }) => name],
  ],
};

export const THEME_SHEET: CsvSheet<ThemeRef> = {
  name: 'themes',
  unit: 'themes',
  columns: [
    ['id', ({ id }) => id],
    ['label', ({ label }) => label],
  ],
};
