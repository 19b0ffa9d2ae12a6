import { Injectable } from '@nestjs/common';
import type { CountryView, FilterOptions } from '@heed/contracts';
import { FilterChoicesReadModel } from './filter-choices.read-model';

/** What the filter forms offer; short reference lists, read whole. */
@Injectable()
export class FilterChoices {
  constructor(private readonly choices: FilterChoicesReadModel) {}

  /** Every country, in alphabetical order, the invented ones last. */
  countries(): Promise<CountryView[]> {
    return this.choices.countries();
  }

  async options(): Promise<FilterOptions> {
    const { countries, documents, mechanisms, themes } = await this.choices.all();
    const regions = new Map(countries.map(({ region }) => [region.code, region]));
    return {
      countries: countries.map(({ iso3, name, membership, demonstration }) => ({
        iso3,
        name,
        membership,
        demonstration,
      })),
      documents,
      mechanisms,
      themes,
      regions: [...regions.values()].sort((a, b) => a.name.localeCompare(b.name)),
    };
  }
}
