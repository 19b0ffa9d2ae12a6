import { Injectable } from '@nestjs/common';
import { instrumentKey, type MembershipRecord, type TreatyActRecord } from '@heed/domain';
import { StandingWriter } from '../progress/standing-writer.event';
import { applicabilityPeriods, type DatedLists, instrumentsOf } from './applicability-periods';
import { type DependentText, ListsRepository, type TreatyNames } from './lists.repository';

/** Which texts to work out anew. */
export type Concerned =
  /** By id: their texts have changed. */
  | { readonly documents: readonly string[] }
  /** Treaty ids and `ipu`: these lists have changed. */
  | { readonly lists: readonly string[] };

const EVERYTHING: Concerned | null = null;

type WorkedOut = Parameters<ListsRepository['replacePeriods']>[0];

/** Keeps what follows from dated lists in step with them. Call inside a transaction of a role that may write the catalogue. */
@Injectable()
export class Applicability {
  constructor(
    private readonly lists: ListsRepository,
    private readonly standing: StandingWriter,
  ) {}

  /**
   * Works the applicability of the texts concerned that depend on a list out anew, through time and as of today. Answers how
   * many commitments read otherwise than before. Nothing happens where no list was ever imported.
   */
  async refresh(today: string, concerned: Concerned): Promise<number> {
    const { texts, periods } = await this.workOut(concerned);
    if (texts.length === 0) return 0;
    const ids = idsOf(texts);
    return this.standing.around(ids, () => this.lists.replacePeriods(periods, ids, today), 'recommendation');
  }

  /** The same for every text after a load, and the read models of progress with it. */
  async rebuild(today: string): Promise<void> {
    const { texts, periods } = await this.workOut(EVERYTHING);
    if (texts.length > 0) await this.lists.replacePeriods(periods, idsOf(texts), today);
    await this.standing.rebuild();
  }

  private async workOut(concerned: Concerned | null): Promise<{ texts: DependentText[]; periods: WorkedOut }> {
    const acts = await this.lists.acts();
    const members = await this.lists.members();
    if (acts.length === 0 && members.length === 0) return { texts: [], periods: [] };
    const treaties = await this.lists.treaties();
    const countries = await this.lists.countries();
    const texts = await this.texts(concerned, treaties);
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
    return { texts, periods };
  }

  private async texts(concerned: Concerned | null, treaties: readonly TreatyNames[]): Promise<DependentText[]> {
    if (concerned === null) return this.lists.dependentTexts(null);
    if ('documents' in concerned) return this.lists.dependentTexts(concerned.documents);
    const changed = new Set(concerned.lists);
    const names = new Set(
      treaties.filter(({ id }) => changed.has(id)).flatMap((treaty) => treaty.names.map(instrumentKey)),
    );
    const texts = await this.lists.dependentTexts(null);
    return texts.filter(
      (text) => instrumentsOf(text).some((name) => names.has(name)) || (changed.has('ipu') && asksParliaments(text)),
    );
  }
}

const idsOf = (texts: readonly DependentText[]): string[] => texts.map(({ recommendationId }) => recommendationId);

const asksParliaments = ({ addressees, asks }: DependentText): boolean =>
  [...addressees, ...(asks ?? []).flatMap((ask) => ask.addressees)].some(({ group }) => group === 'Parliaments');

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
