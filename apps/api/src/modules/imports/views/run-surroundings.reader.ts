import { Injectable } from '@nestjs/common';
import { OrganisationsReader } from '../../organisations/organisations.reader';
import type { ImportRun } from '../runs/import-run';
import type { RunSurroundings } from './import.presenter';
import { RunCountsReadModel } from './run-counts.read-model';
import { RunPartsReadModel } from './run-parts.read-model';

/** What stands beside runs wherever they are shown. A constant number of statements. */
@Injectable()
export class RunSurroundingsReader {
  constructor(
    private readonly counts: RunCountsReadModel,
    private readonly organisations: OrganisationsReader,
    private readonly parts: RunPartsReadModel,
  ) {}

  async of(runs: readonly ImportRun[], moreCountries: readonly (string | null)[] = []): Promise<RunSurroundings> {
    return {
      counts: await this.counts.of(runs.map(({ id }) => id)),
      organisations: await this.organisations.refs(runs.map(({ organisationId }) => organisationId)),
      countries: await this.parts.countries([...runs.map(({ country }) => country), ...moreCountries]),
    };
  }
}
