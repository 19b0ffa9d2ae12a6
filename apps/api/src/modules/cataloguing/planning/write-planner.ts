import { Injectable } from '@nestjs/common';
import type { RowSet, Surroundings } from '../row-set';
import { type DocumentMatch, inventedKey, matchOf, twinsOf } from './document-match';
import { KnownDocumentsReadModel } from './known-documents.read-model';
import { type Intent, leavesText, planDocument, type PlannedDocument, type Proposal } from './planned-document';
import { rowsByDocument } from './rows-by-document';
import { SurroundingsReadModel } from './surroundings.read-model';

/** Paragraphs that are compared and written at a time: enough for few statements, few enough for memory. */
const BATCH = 1_000;
/** Paragraphs that a document may have in the catalogue already, however few are proposed. */
const STORED = 100;

const NOTHING: RowSet = new Map();

export interface Matched {
  readonly proposal: Proposal;
  readonly match: DocumentMatch;
  /** Where it goes if it is new. */
  readonly position: number;
}

/** Splits where a batch has become large enough; every batch has at least one document. */
const inBatches = (matched: readonly Matched[]): Matched[][] => {
  const batches: Matched[][] = [];
  let room = 0;
  for (const one of matched) {
    if (room <= 0) {
      batches.push([]);
      room = BATCH;
    }
    batches.at(-1)?.push(one);
    room -= Math.max(one.proposal.paragraphs.length, STORED);
  }
  return batches;
};

const targets = (matched: readonly Matched[]): string[] => matched.flatMap(({ match }) => match.target?.id ?? []);

/** Finds what proposed documents are to the catalogue. Reads in the open transaction; nothing is written. */
@Injectable()
export class WritePlanner {
  constructor(
    private readonly known: KnownDocumentsReadModel,
    private readonly surroundingsModel: SurroundingsReadModel,
  ) {}

  surroundings(): Promise<Surroundings> {
    return this.surroundingsModel.load();
  }

  /** Each document with the one that it is already, if any. */
  async match(
    proposals: readonly Proposal[],
    { demonstration, sha256 }: { demonstration: boolean; sha256: string | null },
  ): Promise<Matched[]> {
    // A file of many documents says nothing of any one of them.
    const world = { demonstration, sha256: proposals.length === 1 ? sha256 : null };
    const keys = proposals.flatMap(({ key }) => [key, inventedKey(key)]);
    const symbols = proposals.flatMap(({ symbol }) => symbol ?? []);
    const known = await this.known.find(keys, symbols, world.sha256);
    const twins = new Set(proposals.flatMap((proposal) => twinsOf(proposal, known, world).map(({ id }) => id)));
    const texts = twins.size === 0 ? [] : await this.known.texts([...twins]);
    const last = await this.known.lastPosition();
    return proposals.map((proposal, index) => ({
      proposal,
      match: matchOf(proposal, { documents: known, texts }, world),
      position: last + index + 1,
    }));
  }

  /** What would become of each, some at a time. */
  async *plan(
    matched: readonly Matched[],
    intent: Intent,
    { countries }: Surroundings,
  ): AsyncGenerator<PlannedDocument[]> {
    for (const batch of inBatches(matched)) {
      const known = batch.filter(({ match }) => match.target !== null);
      const content = await this.known.content(
        targets(known),
        targets(known.filter(({ proposal }) => !leavesText(proposal))),
      );
      const stored = rowsByDocument(content);
      yield batch.map(({ proposal, match, position }) =>
        planDocument(proposal, match, intent, {
          stored: stored.get(match.target?.id ?? '') ?? NOTHING,
          countries,
          position,
        }),
      );
    }
  }
}
