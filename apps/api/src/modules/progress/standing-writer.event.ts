import { Injectable } from '@nestjs/common';
import { deriveStanding, type Standing, type StandingInput } from '@heed/domain';
import { FacetCountsRepository } from './facet-counts.repository';
import { type CommitmentFacts, PublishedRowsRepository, type TextKind } from './published-rows.repository';
import { changeRows, NO_STANDING, saysSomething, standingRow } from './standing-row';
import { StandingRepository } from './standing.repository';
import { differenceOf, foldChange, type TallyDelta, TallyFold } from './tally-delta';
import { TallyRepository } from './tally.repository';

/** Commitments whose accounts are held in memory at a time. */
const BATCH = 5_000;
/** Commitments that age in one transaction, while publishers may wait for them. */
export const AGED_BATCH = 200;

const groupBy = <Row extends { commitmentId: string }>(rows: readonly Row[]): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.commitmentId);
    if (group) group.push(row);
    else groups.set(row.commitmentId, [row]);
  }
  return groups;
};

type Derived = { facts: CommitmentFacts; input: StandingInput; standing: Standing };

/** Keeps the read models in step with the published rows. Other modules call it inside the transaction that publishes. */
@Injectable()
export class StandingWriter {
  constructor(
    private readonly published: PublishedRowsRepository,
    private readonly standings: StandingRepository,
    private readonly tallies: TallyRepository,
    private readonly counts: FacetCountsRepository,
  ) {}

  /**
   * Locks these commitments in id order, derives their standing and its history anew and folds the tallies.
   * The number of statements does not grow with the number of commitments.
   */
  async refresh(commitmentIds: readonly string[]): Promise<void> {
    if (commitmentIds.length === 0) return;
    await this.tallies.fold(await this.derive(commitmentIds));
  }

  /**
   * Keeps the figures in step with work that changes these documents, or recommendations: which commitments they have, and
   * what for each counts. Proportional to them; the same as `rebuild` would come to.
   */
  async around<Result>(
    textIds: readonly string[],
    work: () => Promise<Result>,
    kind: TextKind = 'document',
  ): Promise<Result> {
    if (textIds.length === 0) return work();
    await this.published.lockIn(textIds, kind);
    const before = await this.counts.of(textIds, kind);
    const result = await work();
    await this.tallies.fold(differenceOf(before, await this.counts.of(textIds, kind)));
    await this.refresh(await this.published.spokenOfIn(textIds, kind));
    return result;
  }

  /** Derives everything from the published rows; the same as what `refresh` has kept up. */
  async rebuild(): Promise<void> {
    const ids = await this.published.spokenOf();
    for (let from = 0; from < ids.length; from += BATCH) await this.derive(ids.slice(from, from + BATCH));
    await this.tallies.lockAll();
    await this.tallies.replaceAll(await this.counts.all());
  }

  /**
   * Derives anew some of what has changed by the passing of time alone: independent accounts that are over 24 months old.
   * Answers how many; call again, in another transaction, until none is left.
   */
  async refreshAged(today: string): Promise<number> {
    const ids = await this.published.aged(today, AGED_BATCH);
    await this.refresh(ids);
    return ids.length;
  }

  private async derive(ids: readonly string[]): Promise<TallyDelta[]> {
    const asOf = await this.published.lock(ids);
    if (asOf === null) return [];
    const derived = await this.deriveAll(ids, asOf);
    const speaking = derived.filter(({ standing }) => saysSomething(standing));
    await this.standings.replace(
      ids,
      speaking.map(({ facts, input, standing }) => standingRow(facts.id, standing, input, facts.dueOn)),
    );
    await this.standings.replaceHistory(
      ids,
      derived.flatMap(({ facts, input }) => changeRows(facts.id, input)),
    );
    const fold = new TallyFold();
    for (const { facts, standing } of derived) foldChange(fold, facts, facts.standing ?? NO_STANDING, standing);
    return fold.inOrder;
  }

  private async deriveAll(ids: readonly string[], asOf: string): Promise<Derived[]> {
    const facts = await this.published.facts(ids);
    const accounts = groupBy(await this.published.accounts(ids));
    const findings = groupBy(await this.published.findings(ids));
    return facts.map((fact) => {
      const input: StandingInput = {
        accounts: accounts.get(fact.id) ?? [],
        findings: findings.get(fact.id) ?? [],
        asks: fact.askIds.map((askId) => ({ askId })),
        asOf,
      };
      return { facts: fact, input, standing: deriveStanding(input) };
    });
  }
}
