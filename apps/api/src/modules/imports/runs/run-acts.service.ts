import { Injectable } from '@nestjs/common';
import type { Actor, ImportState } from '@heed/domain';
import { TABLE_FAMILIES } from '@heed/documents';
import { RuleBroken } from '../../../http/problems/problems';
import { ParagraphsRepository } from '../review/paragraphs.repository';
import { ChangeLog } from './change-log';
import { requireSeen } from './import-access';
import type { ImportRun } from './import-run';
import { ImportRunsRepository } from './import-runs.repository';

const states = (from: ImportState, to: ImportState) => [
  { field: 'state', from: JSON.stringify(from), to: JSON.stringify(to) },
];

const reviewed = ({ family }: ImportRun): 'review' | 'ready' =>
  TABLE_FAMILIES.some((one) => one === family) ? 'ready' : 'review';

/** What a person does to a run as a whole. Inside the caller's transaction, the run locked. */
@Injectable()
export class RunActs {
  constructor(
    private readonly runs: ImportRunsRepository,
    private readonly paragraphs: ParagraphsRepository,
    private readonly log: ChangeLog,
  ) {}

  async cancel(actor: Actor, run: ImportRun): Promise<void> {
    await this.runs.move(run, 'cancelled');
    await this.log.record(actor, run, 'cancel', { changes: states(run.state, 'cancelled') });
  }

  /** What was read stands again where it was left; what was not is read anew. */
  async resume(actor: Actor, run: ImportRun): Promise<'queued' | 'review' | 'ready'> {
    const isRead = run.state !== 'failed' && (await this.runs.isRead(run));
    if (!isRead && !(await this.runs.hasSource(run))) throw new RuleBroken('import.wrong_state');
    const state = isRead ? reviewed(run) : 'queued';
    await this.runs.move(run, state);
    await this.log.record(actor, run, 'resume', { changes: states(run.state, state) });
    return state;
  }

  async propose(actor: Actor, run: ImportRun, seen: number): Promise<void> {
    requireSeen(run, seen);
    await this.runs.move(run, 'proposed');
    await this.log.record(actor, run, 'propose', { changes: states(run.state, 'proposed') });
  }

  async acceptFrom(actor: Actor, run: ImportRun, seen: number, from: number): Promise<void> {
    requireSeen(run, seen);
    const accepted = await this.paragraphs.acceptFrom(run, from);
    await this.runs.move(run, run.state);
    const changes = [{ field: 'accepted', from: null, to: JSON.stringify({ from, paragraphs: accepted }) }];
    await this.log.record(actor, run, 'accept_many', { changes });
  }
}
