import { Injectable } from '@nestjs/common';
import type { CountriesQuery, CountryView, ListQuery, MechanismRef, PageView, ThemeRef } from '@heed/contracts';
import { cursorKeys, cursorPlace } from '../../http/conventions/cursor-keys';
import { PAGE_SIZE, pageOf } from '../../http/conventions/paging';
import { NotFound } from '../../http/problems/problems';
import { CountriesReadModel } from './countries.read-model';
import { presentCountry } from './country.presenter';
import { VocabularyReadModel } from './vocabulary.read-model';

/** Reference lists: countries, mechanisms, themes. */
@Injectable()
export class CountriesReader {
  constructor(
    private readonly countries: CountriesReadModel,
    private readonly vocabulary: VocabularyReadModel,
  ) {}

  async list(query: CountriesQuery): Promise<PageView<CountryView>> {
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await this.countries.page(query, cursorKeys(query.after, ['whole', 'text', 'text']), limit + 1);
    const total = await this.countries.count(query);
    const page = pageOf(rows, limit, (row) => [row.demonstration ? '1' : '0', row.sortName, row.iso3], total);
    return { ...page, items: page.items.map(presentCountry) };
  }

  async one(iso3: string, lang = 'en'): Promise<CountryView> {
    const row = await this.countries.byCode(iso3, lang);
    if (!row) throw new NotFound();
    return presentCountry(row);
  }

  async mechanisms(query: ListQuery): Promise<PageView<MechanismRef>> {
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await this.vocabulary.mechanisms(query, cursorPlace(query.after), limit + 1);
    const page = pageOf(rows, limit, ({ position }) => [String(position)]);
    return { ...page, items: page.items.map(({ code, name }) => ({ code, name })) };
  }

  async themes(query: ListQuery): Promise<PageView<ThemeRef>> {
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await this.vocabulary.themes(query, cursorPlace(query.after), limit + 1);
    const page = pageOf(rows, limit, ({ position }) => [String(position)]);
    return { ...page, items: page.items.map(({ id, label }) => ({ id, label })) };
  }
}
