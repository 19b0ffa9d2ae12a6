import { foldName } from '../../reading/fold-name';
import type { ReadingContext } from '../../reading/reading.types';

/** Subject labels of UPR Info and of the Universal Human Rights Index that mean the same as one theme of Heed. Narrower and wider ones are left alone. */
const SAME_MEANING: readonly (readonly [theme: string, ...labels: string[]])[] = [
  ['racism-discrimination', 'Racial discrimination', 'Racism and racial discrimination'],
  ['migration', 'Migrants', 'Migration'],
  ['refugees-idps', 'Asylum-seekers - refugees', 'Refugees & asylum seekers', 'Internally displaced persons'],
  ['trafficking-smuggling', 'Trafficking', 'Trafficking in persons'],
  ['women-gender', "Women's rights", 'Women & girls'],
  ['children', 'Rights of the Child', 'Children'],
  ['labour-rights', 'Labour', 'Right to work', 'Labour rights and right to work'],
  ['education', 'Right to education', 'Human rights education and training', 'Human rights education'],
  ['health', 'Right to health'],
  ['poverty-development', 'Poverty', 'Development', 'Right to development'],
  ['treaties', 'International instruments', 'Ratification of & accession to international instruments'],
  ['national-action-plans', 'National plan of action', 'Human rights plans of action', 'National action plans'],
  ['institutions', 'NHRI', 'National human rights institutions (NHRIs)'],
  ['access-to-justice', 'Impunity', 'Access to justice & remedy', 'Access to justice and remedy'],
  ['detention', 'Detention', 'Conditions of detention'],
  ['indigenous-peoples', 'Indigenous peoples'],
  ['disability', 'Disabilities', 'Persons with disabilities'],
  ['anti-corruption', 'Corruption'],
  ['technical-cooperation', 'Technical assistance and cooperation', 'Technical assistance and capacity building'],
  ['data-statistics', 'Statistics and indicators', 'Data collection'],
  ['internet-hate-speech', 'Hate speech'],
];

/** Ids of the themes of the context that labels of a source mean, in the order of the labels. */
export type ThemesOfLabels = (labels: readonly string[]) => readonly string[];

/** By the theme's own label, its id, or a label known to mean the same. */
export const themesOfLabels = ({ themes }: Pick<ReadingContext, 'themes'>): ThemesOfLabels => {
  const known = new Map<string, string>();
  for (const [theme, ...labels] of SAME_MEANING) for (const label of labels) known.set(foldName(label), theme);
  for (const { id, label } of themes) known.set(foldName(label), id).set(foldName(id), id);
  const ids = new Set(themes.map(({ id }) => id));
  return (labels) => [
    ...new Set(labels.map((label) => known.get(foldName(label)) ?? '').filter((theme) => ids.has(theme))),
  ];
};
