import { Injectable } from '@nestjs/common';
import * as tables from '../catalogue-table';
import type { CatalogueDocument } from '../catalogue-document';
import { leavesText, type PlannedDocument, tellsAPart } from '../planning/planned-document';
import { rowSetOf, type Surroundings } from '../row-set';
import { keyOf, paragraphId } from '../rows/document-rows';
import { CatalogueChangesRepository } from './catalogue-changes.repository';
import { mergeChanges, type Changes } from './change-count';
import { GoneParagraphsRepository } from './gone-paragraphs.repository';
import { LaterPositions } from './later-positions';
import { RowSetWriter } from './row-set-writer';

const isNew = ({ match }: PlannedDocument): boolean => match.target === null;

/** A document whose every row is a duplicate brings nothing. */
const bringsSomething = ({ outcome, touched, proposal }: PlannedDocument): boolean =>
  outcome === 'changed' || (outcome === 'added' && (touched.length > 0 || proposal.pledges.length > 0));

const written = ({ document, touched }: PlannedDocument): CatalogueDocument => ({ ...document, paragraphs: touched });

const idsOf = ({ document, touched, gone }: PlannedDocument): string[] => [
  ...touched.map(({ ref }) => paragraphId(keyOf(document, ref))),
  ...gone,
];

/** Writes planned documents, touching only what differs. Runs in the open transaction. */
@Injectable()
export class PlanWriter {
  constructor(
    private readonly rows: RowSetWriter,
    private readonly gone: GoneParagraphsRepository,
    private readonly changes: CatalogueChangesRepository,
    private readonly later: LaterPositions,
  ) {}

  async write(planned: readonly PlannedDocument[], runId: string | null, surroundings: Surroundings): Promise<Changes> {
    const plans = planned.filter(bringsSomething);
    const documents = plans.length === 0 ? {} : await this.writeDocuments(plans, runId, surroundings);
    return mergeChanges(documents, await this.later.write(planned, runId, surroundings.countries));
  }

  private async writeDocuments(
    plans: readonly PlannedDocument[],
    runId: string | null,
    surroundings: Surroundings,
  ): Promise<Changes> {
    const changed = plans.filter((plan) => !isNew(plan));
    if (runId !== null) {
      const ids = (some: readonly PlannedDocument[]) => some.map(({ id }) => id);
      const heads = changed.filter(({ proposal }) => leavesText(proposal));
      await this.changes.record(runId, {
        added: ids(plans.filter(isNew)),
        changed: ids(changed.filter((plan) => !heads.includes(plan))),
        changedHeads: ids(heads),
      });
    }
    const changes = await this.rows.write(rowSetOf(plans.map(written), surroundings), {
      paragraphs: changed.flatMap(idsOf),
      documents: changed.filter(({ proposal }) => !tellsAPart(proposal)).map(({ id }) => id),
      inventedStates: surroundings.world.countries.some(({ demonstration }) => demonstration),
    });
    const gone = await this.gone.remove(changed.flatMap((plan) => plan.gone));
    return mergeChanges(changes, gone > 0 ? { [tables.PARAGRAPH.name]: gone } : {});
  }
}
