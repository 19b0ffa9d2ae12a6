import type { AsOfQuery, CountryProgressView, HomeView, ProgressQuery, WorldProgressView } from '@heed/contracts';

/** Figures over commitments, each with its counting unit, filters and as-of day. Unknown countries throw `NotFound`. */
export abstract class ProgressReader {
  abstract home(query: AsOfQuery): Promise<HomeView>;
  abstract country(iso3: string, query: AsOfQuery): Promise<CountryProgressView>;
  abstract world(query: ProgressQuery): Promise<WorldProgressView>;
}
