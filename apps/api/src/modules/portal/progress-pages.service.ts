import { Injectable } from '@nestjs/common';
import type { AsOfQuery, CommitmentsQuery, PublishedUpdateRow, PublishedUpdatesQuery } from '@heed/contracts';
import { CommitmentsReader } from '../commitments/commitments.reader';
import { ProgressReader } from '../progress/progress.reader';
import { today } from '../progress/standing-source.reader';
import { countedFilters, filtersOf } from './catalogue-pages.service';
import { FilterChoices } from './filter-choices';
import type { PageOf } from './portal-page';
import type { CountryPageQuery, HomePageQuery } from './portal.queries';

const ACCOUNTS = 200;
const CHANGES = 50;

/** How things stand: home, countries, commitments. */
@Injectable()
export class ProgressPages {
  constructor(
    private readonly progress: ProgressReader,
    private readonly commitments: CommitmentsReader,
    private readonly choices: FilterChoices,
  ) {}

  async home({ measure = 'reported', asOf }: HomePageQuery): Promise<PageOf<'home'>> {
    return { page: 'home', view: await this.progress.home({ asOf }), measure };
  }

  async countries({ asOf }: AsOfQuery): Promise<PageOf<'countries'>> {
    const [countries, world, demonstration] = await Promise.all([
      this.choices.countries(),
      this.progress.world({ groupBy: 'country', asOf }),
      this.progress.world({ groupBy: 'country', demonstration: 'true', asOf }),
    ]);
    return { page: 'countries', countries, world, demonstration: demonstration.groups };
  }

  async country(iso3: string, { asOf, since }: CountryPageQuery): Promise<PageOf<'country'>> {
    const view = await this.progress.country(iso3, { asOf });
    const commitment = view.differing.map(({ id }) => id);
    const [accounts, changes] = await Promise.all([
      commitment.length > 0 ? this.accounts({ commitment, current: 'true', asOf, limit: ACCOUNTS }) : [],
      since ? this.commitments.latestUpdates({ country: [iso3], since, asOf, limit: CHANGES }) : null,
    ]);
    return {
      page: 'country',
      view: { ...view, latest: changes?.items ?? view.latest },
      accounts,
      since: since ?? null,
      changes: changes?.total ?? null,
    };
  }

  async list(query: CommitmentsQuery): Promise<PageOf<'commitments'>> {
    const [list, options] = await Promise.all([this.commitments.list(query), this.choices.options()]);
    const filters = filtersOf(query);
    const asOf = query.asOf ?? today();
    const context = { unit: 'commitments', filters: countedFilters(filters), asOf } as const;
    return { page: 'commitments', list, context, filters, options };
  }

  async accountsList(query: PublishedUpdatesQuery): Promise<PageOf<'accounts'>> {
    const [list, options] = await Promise.all([this.commitments.latestUpdates(query), this.choices.options()]);
    const filters = filtersOf(query);
    const unit = query.voice === 'independent' ? 'independent_accounts' : 'updates';
    const asOf = query.asOf ?? today();
    return { page: 'accounts', list, context: { unit, filters: countedFilters(filters), asOf }, filters, options };
  }

  async commitment(id: string, query: AsOfQuery): Promise<PageOf<'commitment'>> {
    return { page: 'commitment', view: await this.commitments.commitment(id, query) };
  }

  async demonstration(): Promise<PageOf<'demonstration'>> {
    const [countries, invented] = await Promise.all([
      this.choices.countries(),
      this.progress.world({ groupBy: 'country', demonstration: 'true' }),
    ]);
    return {
      page: 'demonstration',
      countries: countries.filter(({ demonstration }) => demonstration),
      lanes: invented.groups,
    };
  }

  private async accounts(query: Parameters<CommitmentsReader['updatesPage']>[0]): Promise<PublishedUpdateRow[]> {
    return (await this.commitments.updatesPage(query)).items;
  }
}
