import { Injectable } from '@nestjs/common';
import type { AsOfQuery, CountryProgressView, HomeView, ProgressQuery, WorldProgressView } from '@heed/contracts';
import { CountryProgress } from './country-progress.service';
import { HomeProgress } from './home-progress.service';
import { WorldProgress } from './world-progress.service';

/** Figures over commitments, each with its counting unit, filters and as-of day. Unknown countries throw `NotFound`. */
@Injectable()
export class ProgressReader {
  constructor(
    private readonly first: HomeProgress,
    private readonly countries: CountryProgress,
    private readonly all: WorldProgress,
  ) {}

  home(query: AsOfQuery): Promise<HomeView> {
    return this.first.home(query);
  }

  country(iso3: string, query: AsOfQuery): Promise<CountryProgressView> {
    return this.countries.country(iso3, query);
  }

  world(query: ProgressQuery): Promise<WorldProgressView> {
    return this.all.world(query);
  }
}
