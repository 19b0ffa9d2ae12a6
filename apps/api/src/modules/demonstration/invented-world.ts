import { stableId } from '../cataloguing/stable-id';
import type { AccountSeed, DemonstrationSeeds, OrganisationSeed, PersonSeed } from './demonstration-seed';

export interface InventedCommitment {
  id: string;
  country: string;
  bearerKind: string;
  /** `<document key>/<ref>`. */
  recommendation: string;
  /** Those that are this bearer's. */
  asks: readonly { id: string; n: number }[];
}

/** What a seed says which commitment it is about. */
export type About = Pick<AccountSeed, 'country' | 'bearer' | 'recommendation'>;

export const organisationId = (slug: string): string => stableId('organisation', slug);
export const userId = (email: string): string => stableId('user', email);
export const updateId = (key: string): string => stableId('update', key);

const place = (recommendation: string, country: string, bearer: string): string =>
  [recommendation, country, bearer].join('\u001f');

/** The invented States, what was asked of them, and who speaks there. */
export class InventedWorld {
  private readonly commitments: ReadonlyMap<string, InventedCommitment>;
  private readonly organisations: ReadonlyMap<string, OrganisationSeed>;
  private readonly authors = new Map<string, PersonSeed>();

  constructor(
    seeds: DemonstrationSeeds,
    private readonly countries: ReadonlySet<string>,
    commitments: readonly InventedCommitment[],
  ) {
    this.commitments = new Map(commitments.map((one) => [place(one.recommendation, one.country, one.bearerKind), one]));
    this.organisations = new Map(seeds.organisations.map((organisation) => [organisation.slug, organisation]));
    for (const person of seeds.people) {
      if (!this.authors.has(person.organisation)) this.authors.set(person.organisation, person);
    }
  }

  isInvented(country: string | null | undefined): boolean {
    return typeof country === 'string' && this.countries.has(country);
  }

  commitmentOf({ recommendation, country, bearer }: About): InventedCommitment | undefined {
    return this.commitments.get(place(recommendation, country, bearer));
  }

  organisation(slug: string): OrganisationSeed | undefined {
    return this.organisations.get(slug);
  }

  /** Who writes in the name of an organisation: the first of its people. */
  authorOf(slug: string): PersonSeed | undefined {
    return this.authors.get(slug);
  }

  /** The one organisation that publishes a State's account. */
  publisherOf(country: string): OrganisationSeed | undefined {
    return [...this.organisations.values()].find((one) => one.publisher && one.country === country);
  }
}
