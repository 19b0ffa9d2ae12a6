import { Injectable } from '@nestjs/common';
import type { Actor } from '@heed/domain';
import { Outbox } from '../../audit/outbox.event';
import { ChangeLog } from '../runs/change-log';
import type { ImportRun } from '../runs/import-run';
import { ImportRunsRepository } from '../runs/import-runs.repository';

const STATE = { publish: 'published', undo: 'undone' } as const;

/** What a publication leaves behind, in the order in which locks are taken: the run, outbox, audit. */
@Injectable()
export class PublicationTrail {
  constructor(
    private readonly runs: ImportRunsRepository,
    private readonly outbox: Outbox,
    private readonly log: ChangeLog,
  ) {}

  async leave(actor: Actor, run: ImportRun, act: 'publish' | 'undo'): Promise<void> {
    const state = STATE[act];
    await this.runs.move(run, state);
    await this.outbox.add(`import.${state}`, run.id);
    const changes = [{ field: 'state', from: JSON.stringify(run.state), to: JSON.stringify(state) }];
    await this.log.record(actor, run, act, { changes });
  }
}
