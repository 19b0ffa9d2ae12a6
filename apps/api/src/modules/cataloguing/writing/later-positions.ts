import { Injectable } from '@nestjs/common';
import { CatalogueRowsRepository } from '../catalogue-rows.repository';
import * as tables from '../catalogue-table';
import type { CatalogueRow } from '../catalogue-table';
import type { PlannedDocument } from '../planning/planned-document';
import { type Countries, holderOf, statedRow } from '../rows/position-rows';
import { CatalogueChangesRepository } from './catalogue-changes.repository';
import type { Changes } from './change-count';
import { LaterPositionsRepository, type ReviewedText } from './later-positions.repository';

const isOf = (text: ReviewedText, symbol: string | null, refs: readonly string[]): boolean =>
  text.symbol === symbol && refs.includes(text.asked);

/** Adds what States said after their review, in addenda, to the recommendations they said it of. */
@Injectable()
export class LaterPositions {
  constructor(
    private readonly texts: LaterPositionsRepository,
    private readonly rows: CatalogueRowsRepository,
    private readonly changes: CatalogueChangesRepository,
  ) {}

  async write(planned: readonly PlannedDocument[], runId: string | null, countries: Countries): Promise<Changes> {
    const positions = planned.flatMap(({ proposal }) => proposal.laterPositions ?? []);
    if (positions.length === 0) return {};
    const reviewed = await this.texts.reviewed(
      positions,
      planned.some(({ document }) => document.demonstration),
    );
    const stated = positions.flatMap(({ reviewedSymbol, refs, position }) =>
      reviewed
        .filter((text) => isOf(text, reviewedSymbol, refs))
        .map((text) => statedRow({ ...text, runId }, text.ref, holderOf(text.country, countries), position)),
    );
    const rows: CatalogueRow[] = [...new Map(stated.map((row) => [row['id'], row])).values()];
    const ids = [...new Set(reviewed.map(({ documentId }) => documentId))];
    if (runId !== null) await this.changes.record(runId, { changed: ids });
    const written = await this.rows.upsert(tables.STATED_POSITION, rows);
    return written > 0 ? { [tables.POSITION.name]: written } : {};
  }
}
