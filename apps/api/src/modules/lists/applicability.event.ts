import { Injectable } from '@nestjs/common';
import { instrumentKey, type MembershipRecord, type TreatyActRecord } from '@heed/domain';
import { StandingWriter } from '../progress/standing-writer.event';
import { applicabilityPeriods, type DatedLists } from './applicability-periods';
import { ListsRepository, type TreatyNames } from './lists.repository';

/** Keeps what follows from dated lists in step with them. Call inside a transaction of a role that may write the catalogue. */
@Injectable()
export class Applicability {
  constructor(
    private readonly lists: ListsRepository,
    private readonly standing: StandingWriter,
  ) {}

  /**
   * Works the applicability of every text that depends on a list out anew, through time and as of today. Answers how many
   * commitments read otherwise than before. Nothing happens where no list was ever imported.
   */
  async refresh(today: string): Promise<number> {
    const changed = await this.settle(today);
    if (changed > 0) await this.standing.rebuild();
    return changed;
  }

  /** The same after a load, and the read models of progress with it. */
  async rebuild(today: string): Promise<void> {
    await this.settle(today);
    await this.standing.rebuild();
  }

  private async settle(today: string): Promise<number> {
    const acts = await this.lists.acts();
    const members = await this.lists.members();
    if (acts.length === 0 && members.length === 0) return 0;
    const treaties = await this.lists.treaties();
    const countries = await this.lists.countries();
    const texts = await this.lists.dependentTexts();
    const worlds = [false, true].map((demonstration) => {
      const own = countries.filter((country) => country.demonstration === demonstration);
      return { countries: own, lists: listsOf(own, treaties, acts, members) };
    });
    const periods = texts.flatMap((text) =>
      worlds.flatMap((world) =>
        applicabilityPeriods(text, world.countries, world.lists).map((period) => ({
          ...period,
          recommendationId: text.recommendationId,
        })),
      ),
    );
    const ids = texts.map(({ recommendationId }) => recommendationId);
    return this.lists.replacePeriods(periods, ids, today);
  }
}

/** The lists as far as they are about these countries; what nobody of them is on was not imported for them. */
const listsOf = (
  countries: readonly { iso3: string }[],
  treaties: readonly TreatyNames[],
  acts: readonly (TreatyActRecord & { treaty: string })[],
  members: readonly MembershipRecord[],
): DatedLists => {
  const codes = new Set(countries.map(({ iso3 }) => iso3));
  const own = acts.filter(({ iso3 }) => codes.has(iso3));
  const joined = members.filter(({ iso3 }) => codes.has(iso3));
  return {
    treaties: new Map(
      treaties.flatMap(({ id, names }) => {
        const ofTreaty = own.filter(({ treaty }) => treaty === id);
        return ofTreaty.length === 0 ? [] : names.map((name) => [instrumentKey(name), ofTreaty] as const);
      }),
    ),
    members: joined.length === 0 ? null : joined,
  };
};
