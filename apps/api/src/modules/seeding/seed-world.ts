import type { World } from '@heed/domain';
import type { Countries } from '../cataloguing/rows/position-rows';
import { countriesOf, type ReferenceFiles } from './reference-files';

/** Whom the rules of fan-out can reach. Treaty and membership lists are imported later; without them they are unknown. */
export const worldOf = (files: ReferenceFiles, demonstration: boolean): World => ({
  countries: countriesOf(files, demonstration).map(({ iso3, membership, admittedOn }) => ({
    iso3,
    membership,
    admittedOn,
    demonstration: membership === 'demonstration',
  })),
  bodies: files.bodies,
  collectives: files.collectives,
});

/** "Netherlands (Kingdom of the)" is "Netherlands" in the texts. */
const shortName = (name: string): string => name.replace(/ \(.*\)$/, '');

/** States by the names that the texts of the seeds use. */
export const countriesByName = (files: ReferenceFiles, demonstration: boolean): Countries => {
  const names = countriesOf(files, demonstration).map(
    ({ iso3, names }) => [iso3, shortName(names['en'] ?? '')] as const,
  );
  const byName = new Map(names.map(([iso3, name]) => [name, iso3]));
  return { byName: (name) => byName.get(name) ?? null, names: new Map(names) };
};
