import { Injectable } from '@nestjs/common';
import type { CountriesQuery, CountryView, ListQuery, MechanismRef, PageView, ThemeRef } from '@heed/contracts';
import { decodeCursor, PAGE_SIZE, pageOf } from '../../http/paging';
import { NotFound } from '../../http/problems';
import { CountriesReadModel } from './countries.read-model';
import { presentCountry } from './country.presenter';
import { VocabularyReadModel } from './vocabulary.read-model';

const behindOf = (after: string | undefined): number => Number(decodeCursor(after, ['number'])?.[0] ?? 0);

/** Reference lists: countries, mechanisms, themes. */
@Injectable()
export class CountriesReader {
  constructor(
    private readonly countries: CountriesReadModel,
    private readonly vocabulary: VocabularyReadModel,
  ) {}

  async list(query: CountriesQuery): Promise<PageView<CountryView>> {
    const limit = query.limit ?? PAGE_SIZE;
    const [demonstration, name, iso3] = decodeCursor(query.after, ['number', 'string', 'string']) ?? [];
    const behind = iso3 === undefined ? null : ([demonstration === 1, String(name), String(iso3)] as const);
    const rows = await this.countries.page(query, behind, limit + 1);
    const total = await this.countries.count(query);
    const page = pageOf(rows, limit, (row) => [Number(row.demonstration), row.sortName, row.iso3], total);
    return { ...page, items: page.items.map(presentCountry) };
  }

  async one(iso3: string, lang = 'en'): Promise<CountryView> {
    const row = await this.countries.byCode(iso3, lang);
    if (!row) throw new NotFound();
    return presentCountry(row);
  }

  async mechanisms(query: ListQuery): Promise<PageView<MechanismRef>> {
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await this.vocabulary.mechanisms(query, behindOf(query.after), limit + 1);
    const page = pageOf(rows, limit, ({ position }) => [position]);
    return { ...page, items: page.items.map(({ code, name }) => ({ code, name })) };
  }

  async themes(query: ListQuery): Promise<PageView<ThemeRef>> {
    const limit = query.limit ?? PAGE_SIZE;
    const rows = await this.vocabulary.themes(query, behindOf(query.after), limit + 1);
    const page = pageOf(rows, limit, ({ position }) => [position]);
    return { ...page, items: page.items.map(({ id, label }) => ({ id, label })) };
  }
}
