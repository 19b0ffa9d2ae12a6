import type { CountryRef, FanOutPreviewView } from '@heed/contracts';
import { lacksState } from '@heed/documents';
import { APPLICABILITIES, BEARER_KINDS, type Bearer, type World } from '@heed/domain';
import { bearersOf } from '../rows/commitment-rows';
import { actionable } from '../rows/recommendation-rows';
import type { PlannedDocument } from './planned-document';

/** Countries that the preview names. */
const NAMED = 20;

const add = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

const countryRefs = ({ countries }: World, names: ReadonlyMap<string, string>): Map<string, CountryRef> =>
  new Map(
    countries.map(({ iso3, membership, demonstration }) => [
      iso3,
      { iso3, name: names.get(iso3) ?? iso3, membership, demonstration },
    ]),
  );

/** How many commitments planned documents would have, for whom. */
export class FanOutCount {
  private recommendations = 0;
  private readonly withoutBearer: string[] = [];
  private readonly byBearer = new Map<string, number>();
  private readonly byCountry = new Map<string, number>();

  constructor(private readonly world: World) {}

  add({ document, proposal }: PlannedDocument): void {
    for (const { paragraph } of actionable(document)) {
      const bearers = lacksState(proposal) ? [] : bearersOf(document, paragraph, this.world);
      this.recommendations += 1;
      if (bearers.length === 0) this.withoutBearer.push(paragraph.ref);
      bearers.forEach((bearer) => this.count(bearer));
    }
  }

  private count({ kind, applicability, country }: Bearer): void {
    add(this.byBearer, `${kind} ${applicability}`);
    if (country !== null) add(this.byCountry, country);
  }

  /** Names are those of `Surroundings`. */
  view(names: ReadonlyMap<string, string>, demonstration: boolean): FanOutPreviewView {
    const countries = countryRefs(this.world, names);
    const most = [...this.byCountry].sort(([, a], [, b]) => b - a).slice(0, NAMED);
    const byBearer = BEARER_KINDS.flatMap((kind) =>
      APPLICABILITIES.map((applicability) => ({
        kind,
        applicability,
        count: this.byBearer.get(`${kind} ${applicability}`) ?? 0,
      })),
    ).filter(({ count }) => count > 0);
    return {
      unit: 'commitments',
      recommendations: this.recommendations,
      total: byBearer.reduce((sum, { count }) => sum + count, 0),
      byBearer,
      countries: most
        .flatMap(([iso3, count]) => {
          const country = countries.get(iso3);
          return country ? [{ country, count }] : [];
        })
        .sort((a, b) => a.country.name.localeCompare(b.country.name, 'en')),
      countryCount: this.byCountry.size,
      withoutBearer: this.withoutBearer,
      demonstration,
    };
  }
}
