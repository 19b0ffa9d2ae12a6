import type { World } from '@heed/domain';
import { addresseeRows } from './addressee-rows';
import { ChangeCount, type Changes } from './change-count';
import { commitmentRows, type CommitmentRows } from './commitment-rows';
import { documentId, documentRow, sessionRows } from './document-rows';
import { correctionRows, paragraphRows, paragraphThemeRows } from './paragraph-rows';
import { positionRows, type CountryByName } from './position-rows';
import { askRows, recommendationRows, sourceRows } from './recommendation-rows';
import type { SeedDocument } from './seed-document';
import type { SeedRowsRepository } from './seed-rows.repository';
import * as tables from './seed-table';

const OF_PARAGRAPHS = 'stored.paragraph_id IN (SELECT id FROM catalogue.paragraph WHERE document_id = $2)';
const OF_RECOMMENDATIONS =
  'stored.recommendation_id IN (SELECT id FROM catalogue.recommendation WHERE document_id = $2)';
const IN_DOCUMENT = 'stored.document_id = $2';
// What somebody wrote about stays, also when it is no longer asked.
const UNWRITTEN = `NOT EXISTS (SELECT FROM published.published_update u WHERE u.commitment_id = stored.id)
  AND NOT EXISTS (SELECT FROM published.assessment a WHERE a.commitment_id = stored.id)
  AND NOT EXISTS (SELECT FROM working.status_update w WHERE w.commitment_id = stored.id)`;
const UNANSWERED = `NOT EXISTS (SELECT FROM catalogue.commitment_ask c WHERE c.ask_id = stored.id)
  AND NOT EXISTS (SELECT FROM published.published_ask_status p WHERE p.ask_id = stored.id)
  AND NOT EXISTS (SELECT FROM working.update_ask_status w WHERE w.ask_id = stored.id)`;
const UNCOMMITTED = 'NOT EXISTS (SELECT FROM catalogue.commitment c WHERE c.recommendation_id = stored.id)';
const GIVEN_COMMITMENTS =
  "stored.commitment_id IN (SELECT (given ->> 'commitment_id')::uuid FROM jsonb_array_elements($1::jsonb) AS given)";

const writeTables = async (
  rows: SeedRowsRepository,
  given: readonly (readonly [tables.SeedTable, tables.SeedRow[]])[],
  count: ChangeCount,
): Promise<void> => {
  for (const [table, own] of given) count.add(table, await rows.upsert(table, own));
};

/** The other way round: what hangs on a row goes before the row. */
const pruneTables = async (
  rows: SeedRowsRepository,
  id: string,
  given: readonly (readonly [tables.SeedTable, tables.SeedRow[], string])[],
  count: ChangeCount,
): Promise<void> => {
  for (const [table, own, scope] of given) count.add(table, await rows.prune(table, own, scope, id));
};

const pruneCommitments = async (
  rows: SeedRowsRepository,
  id: string,
  { commitments, asks }: CommitmentRows,
  count: ChangeCount,
): Promise<void> => {
  const gone = `${OF_RECOMMENDATIONS} AND ($3 OR NOT stored.demonstration) AND ${UNWRITTEN}`;
  const demonstration = commitments.some((row) => row['demonstration'] === true);
  await rows.unassign(commitments, gone, id, demonstration);
  count.add(tables.COMMITMENT, await rows.prune(tables.COMMITMENT, commitments, gone, id, demonstration));
  count.add(tables.COMMITMENT_ASK, await rows.prune(tables.COMMITMENT_ASK, asks, GIVEN_COMMITMENTS));
};

/** Everything of one document: its text, what became trackable of it, and who bears that. */
export const loadDocument = async (
  rows: SeedRowsRepository,
  document: SeedDocument,
  world: World,
  countryOf: CountryByName,
): Promise<Changes> => {
  const count = new ChangeCount();
  const id = documentId(document.key);
  const commitments = commitmentRows(document, world);
  const sessions = [tables.DOCUMENT_SESSION, sessionRows(document), IN_DOCUMENT] as const;
  const paragraphs = [tables.PARAGRAPH, paragraphRows(document)] as const;
  const hanging = [
    [tables.CORRECTION, correctionRows(document), OF_PARAGRAPHS],
    [tables.PARAGRAPH_THEME, paragraphThemeRows(document), OF_PARAGRAPHS],
    [tables.POSITION, positionRows(document, countryOf), IN_DOCUMENT],
  ] as const;
  const recommendations = [tables.RECOMMENDATION, recommendationRows(document)] as const;
  const asks = [tables.ASK, askRows(document)] as const;
  const addressees = [tables.ADDRESSEE, addresseeRows(document), OF_RECOMMENDATIONS] as const;
  const sources = [tables.RECOMMENDATION_SOURCE, sourceRows(document), OF_RECOMMENDATIONS] as const;
  const plain = (part: readonly [tables.SeedTable, tables.SeedRow[], string]) => [part[0], part[1]] as const;

  await writeTables(rows, [[tables.DOCUMENT, [documentRow(document)]], plain(sessions), paragraphs], count);
  await writeTables(rows, hanging.map(plain), count);
  await writeTables(rows, [recommendations, plain(sources), asks, plain(addressees)], count);
  await writeTables(rows, [[tables.COMMITMENT, commitments.commitments]], count);
  await writeTables(rows, [[tables.COMMITMENT_ASK, commitments.asks]], count);
  await pruneCommitments(rows, id, commitments, count);
  await pruneTables(rows, id, [addressees, [...asks, `${OF_RECOMMENDATIONS} AND ${UNANSWERED}`]], count);
  await pruneTables(rows, id, [[...recommendations, `${IN_DOCUMENT} AND ${UNCOMMITTED}`], ...hanging, sessions], count);
  return count.changes;
};
