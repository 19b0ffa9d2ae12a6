import { Injectable } from '@nestjs/common';
import type { CountryView, FilterOptions } from '@heed/contracts';
import { CatalogueReader } from '../catalogue/catalogue.reader';

const EVERYTHING = 200;

/** What the filter forms offer; short reference lists, read whole. */
@Injectable()
export class FilterChoices {
  constructor(private readonly catalogue: CatalogueReader) {}

  /** Every country, in alphabetical order, the invented ones last. */
  async countries(): Promise<CountryView[]> {
    const [real, invented] = await Promise.all([
      this.catalogue.countries({ limit: EVERYTHING, demonstration: 'false' }),
      this.catalogue.countries({ limit: EVERYTHING, demonstration: 'true' }),
    ]);
    return [...real.items, ...invented.items];
  }

  async options(): Promise<FilterOptions> {
    const [countries, documents, mechanisms, themes] = await Promise.all([
      this.countries(),
      this.catalogue.documents({ limit: EVERYTHING }),
      this.catalogue.mechanisms({ limit: EVERYTHING }),
      this.catalogue.themes({ limit: EVERYTHING }),
    ]);
    const regions = new Map(countries.map(({ region }) => [region.code, region]));
    return {
      countries: countries.map(({ iso3, name, membership, demonstration }) => ({
        iso3,
        name,
        membership,
        demonstration,
      })),
      documents: documents.items.map(({ key, title, symbol, mechanism, adoptedOn }) => ({
        key,
        title,
        symbol,
        mechanism,
        adoptedOn,
      })),
      mechanisms: mechanisms.items,
      themes: themes.items,
      regions: [...regions.values()].sort((a, b) => a.name.localeCompare(b.name)),
    };
  }
}
