import { Injectable } from '@nestjs/common';
import type { ImportOutcome } from '@heed/contracts';
import type { ProposedDocument } from '@heed/documents';
import { StandingWriter } from '../../progress/standing-writer.event';
import type { WriteOptions, WriteReport } from '../catalogue-report';
import { leavesText, type PlannedDocument } from '../planning/planned-document';
import { publishable, requireFreeKeys } from '../planning/publishable';
import { type Matched, WritePlanner } from '../planning/write-planner';
import { documentId } from '../rows/document-rows';
import { CatalogueChangesRepository } from './catalogue-changes.repository';
import { type Changes, mergeChanges } from './change-count';
import { PlanWriter } from './plan-writer';

const NONE: Record<ImportOutcome, number> = {
  added: 0,
  changed: 0,
  unchanged: 0,
  duplicate: 0,
  merged: 0,
  rejected: 0,
};

/** Adds up what became of each document. */
class Report {
  private readonly documents: WriteReport['documents'][number][] = [];
  private readonly paragraphs = { ...NONE };
  private changes: Changes = {};

  add(plans: readonly PlannedDocument[], changes: Changes): void {
    this.changes = mergeChanges(this.changes, changes);
    for (const { id, match, outcome, outcomes } of plans) {
      this.documents.push({ id, key: match.key, outcome });
      for (const one of outcomes.values()) this.paragraphs[one] += 1;
    }
  }

  whole(commitments: number): WriteReport {
    return { documents: this.documents, paragraphs: this.paragraphs, changes: this.changes, commitments };
  }
}

/** Writes documents with everything that follows from them. Runs in the open transaction, as the cataloguer. */
@Injectable()
export class DocumentsWriter {
  constructor(
    private readonly planner: WritePlanner,
    private readonly plans: PlanWriter,
    private readonly changes: CatalogueChangesRepository,
    private readonly standing: StandingWriter,
  ) {}

  async write(documents: readonly ProposedDocument[], options: WriteOptions): Promise<WriteReport> {
    await this.changes.holdCatalogue();
    const matched = await this.planner.match(documents.map(publishable), options);
    requireFreeKeys(matched.map(({ match }) => match));
    const idsOf = (some: readonly Matched[]) => some.map(({ match }) => documentId(match.key));
    const counted = idsOf(matched.filter(({ proposal }) => !leavesText(proposal)));
    return this.standing.around(counted, () => this.writeAll(matched, idsOf(matched), options));
  }

  private async writeAll(
    matched: readonly Matched[],
    ids: readonly string[],
    options: WriteOptions,
  ): Promise<WriteReport> {
    const surroundings = await this.planner.surroundings();
    const report = new Report();
    let done = 0;
    for await (const plans of this.planner.plan(matched, options, surroundings)) {
      report.add(plans, await this.plans.write(plans, options.runId, surroundings));
      done += plans.length;
      options.progress?.(done, matched.length);
    }
    return report.whole(await this.changes.commitmentsOf(ids));
  }
}
