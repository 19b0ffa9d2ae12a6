import type { World } from '@heed/domain';
import { addresseeRows } from './rows/addressee-rows';
import { commitmentRows, type CommitmentRows } from './rows/commitment-rows';
import { documentRow, pledgeRows, sessionRows, voteRows } from './rows/document-rows';
import { correctionRows, paragraphRows, paragraphThemeRows } from './rows/paragraph-rows';
import { positionRows, type Countries } from './rows/position-rows';
import { askRows, recommendationRows, recommendingStateRows, sourceRows } from './rows/recommendation-rows';
import type { CatalogueDocument } from './catalogue-document';
import * as tables from './catalogue-table';
import type { CatalogueRow, CatalogueTable } from './catalogue-table';

/** Rows of some documents, by table, in the order in which they refer to each other. */
export type RowSet = ReadonlyMap<CatalogueTable, readonly CatalogueRow[]>;

/** Whom the texts can reach, and how States are called. */
export interface Surroundings {
  readonly world: World;
  readonly countries: Countries;
}

/** The text of documents and what became trackable of it. */
export const contentRows = (documents: readonly CatalogueDocument[], countries: Countries): RowSet =>
  new Map([
    [tables.DOCUMENT, documents.map(documentRow)],
    [tables.DOCUMENT_SESSION, documents.flatMap(sessionRows)],
    [tables.PLEDGE, documents.flatMap(pledgeRows)],
    [tables.VOTE, documents.flatMap(voteRows)],
    [tables.PARAGRAPH, documents.flatMap(paragraphRows)],
    [tables.CORRECTION, documents.flatMap(correctionRows)],
    [tables.PARAGRAPH_THEME, documents.flatMap(paragraphThemeRows)],
    [tables.POSITION, documents.flatMap((document) => positionRows(document, countries))],
    [tables.RECOMMENDATION, documents.flatMap(recommendationRows)],
    [tables.RECOMMENDATION_SOURCE, documents.flatMap(sourceRows)],
    [tables.RECOMMENDING_STATE, documents.flatMap(recommendingStateRows)],
    [tables.ASK, documents.flatMap(askRows)],
    [tables.ADDRESSEE, documents.flatMap(addresseeRows)],
  ]);

/** Who bears that, once each. */
const bearingRows = (parts: readonly CommitmentRows[]): RowSet => {
  const bearers = parts.flatMap((part) => part.bearers);
  return new Map([
    [tables.NAMED_BEARER, [...new Map(bearers.map((row) => [row['id'], row])).values()]],
    [tables.COMMITMENT, parts.flatMap(({ commitments }) => commitments)],
    [tables.COMMITMENT_ASK, parts.flatMap(({ asks }) => asks)],
  ]);
};

/** Everything of some documents: their text, what became trackable of it, and who bears that. */
export const rowSetOf = (documents: readonly CatalogueDocument[], { world, countries }: Surroundings): RowSet =>
  new Map([
    ...contentRows(documents, countries),
    ...bearingRows(documents.map((document) => commitmentRows(document, world))),
  ]);
