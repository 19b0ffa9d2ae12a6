import { Injectable } from '@nestjs/common';
import type { AddresseeGroup, World, WorldBody, WorldCountry } from '@heed/domain';
import { countryByName } from '@heed/documents';
import { Transactions } from '../../../database/transactions';
import { worldForReading } from '../../seeding/reading-context.reader';
import type { Surroundings } from '../row-set';

type CountryRow = WorldCountry & { name: string };

const COUNTRIES = `SELECT iso3, membership, admitted_on::text AS "admittedOn", demonstration, names ->> 'en' AS name
  FROM catalogue.country ORDER BY iso3`;
// What texts named and no list describes takes its slug from its name, as it did when it was first named.
const BODIES = `SELECT substr(slug, 6) AS slug, addressee_group AS "group", matches, stands_for_group AS "standsForGroup"
  FROM catalogue.bearer WHERE kind = 'body' AND (matches <> '{}' OR stands_for_group) ORDER BY slug`;
const COLLECTIVES = `SELECT substr(slug, 12) AS slug, addressee_group AS "group"
  FROM catalogue.bearer WHERE kind = 'collective' ORDER BY slug`;

/** "Netherlands (Kingdom of the)" is "Netherlands" in texts. */
const withoutForm = (name: string): string[] => [name, name.replace(/ \(.*\)$/, '')];

/** Whom texts can reach, as the catalogue knows them. Reads in the open transaction. */
@Injectable()
export class SurroundingsReadModel {
  constructor(private readonly transactions: Transactions) {}

  async load(): Promise<Surroundings> {
    const countries = await this.transactions.query<CountryRow>(COUNTRIES);
    const world: World = {
      countries,
      bodies: await this.transactions.query<WorldBody>(BODIES),
      collectives: await this.transactions.query<{ slug: string; group: AddresseeGroup }>(COLLECTIVES),
    };
    const aliases = new Map(worldForReading().countries.map(({ iso3, names }) => [iso3, names.flatMap(withoutForm)]));
    return {
      world,
      countries: {
        byName: countryByName({
          countries: countries.map(({ iso3, name }) => ({ iso3, names: [name, ...(aliases.get(iso3) ?? [])] })),
        }),
        names: new Map(countries.map(({ iso3, name }) => [iso3, name])),
      },
    };
  }
}
