import { Injectable } from '@nestjs/common';
import { instrumentKey } from '@heed/domain';
import { StandingWriter } from '../progress/standing-writer.event';
import { applicabilityPeriods, type DatedLists } from './applicability-periods';
import { ListsRepository } from './lists.repository';

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
    const lists = await this.read();
    if (lists.treaties.size === 0 && lists.members === null) return 0;
    const texts = await this.lists.dependentTexts();
    const countries = await this.lists.countries();
    const periods = texts.flatMap((text) =>
      applicabilityPeriods(text, countries, lists).map((period) => ({
        ...period,
        recommendationId: text.recommendationId,
      })),
    );
    const ids = texts.map(({ recommendationId }) => recommendationId);
    const changed = await this.lists.replacePeriods(periods, ids, today);
    if (changed > 0) await this.standing.rebuild();
    return changed;
  }

  private async read(): Promise<DatedLists> {
    const acts = await this.lists.acts();
    const treaties = new Map(
      (await this.lists.treaties()).flatMap(({ id, names }) => {
        const own = acts.filter(({ treaty }) => treaty === id);
        return own.length === 0 ? [] : names.map((name) => [instrumentKey(name), own] as const);
      }),
    );
    const known = await this.lists.known('membership', 'ipu');
    return { treaties, members: known === null ? null : await this.lists.members() };
  }
}
