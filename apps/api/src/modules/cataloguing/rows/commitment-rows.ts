import { fanOut, type Bearer, type World } from '@heed/domain';
import { bearerId, bearerRow, namesBySlug, slugOfBearer } from './bearer-rows';
import { actionable, adoptedDay, adoptedOn, askId, recommendationId, sortKeyOf } from './recommendation-rows';
import type { CatalogueDocument, CatalogueParagraph } from '../catalogue-document';
import { stableId } from '../stable-id';
import type { CatalogueRow } from '../catalogue-table';

export interface CommitmentRows {
  /** Bodies and collectives that bear one, known or not. */
  bearers: CatalogueRow[];
  commitments: CatalogueRow[];
  asks: CatalogueRow[];
}

export const commitmentId = (key: string, slug: string): string => stableId('commitment', key, slug);

/** Whom a paragraph reaches. What an invented organisation publishes reaches invented States and nobody else. */
export const bearersOf = (document: CatalogueDocument, paragraph: CatalogueParagraph, world: World): Bearer[] => {
  const { kind, chapeau, addressees, asks, instruments } = paragraph;
  const date = adoptedOn(document, paragraph) ?? adoptedDay(document, paragraph);
  const reached = fanOut({ kind, chapeau, addressees, asks, instruments, adoptedOn: date }, world);
  return document.demonstration ? reached.filter(({ demonstration }) => demonstration) : reached;
};

/** Every commitment that the document's recommendations give rise to, with the asks that are each bearer's. */
export const commitmentRows = (document: CatalogueDocument, world: World): CommitmentRows => {
  const rows: CommitmentRows = { bearers: [], commitments: [], asks: [] };
  const names = namesBySlug(document);
  for (const { paragraph, key } of actionable(document)) {
    const day = adoptedDay(document, paragraph);
    for (const bearer of bearersOf(document, paragraph, world)) {
      const slug = slugOfBearer(bearer);
      const id = commitmentId(key, slug);
      rows.bearers.push(...bearerRow(bearer, names));
      rows.commitments.push({
        id,
        recommendation_id: recommendationId(key),
        bearer_id: bearerId(slug),
        bearer_kind: bearer.kind,
        country_iso3: bearer.country,
        applicability: bearer.applicability,
        applicability_reason: bearer.reason,
        applicability_as_of: day,
        demonstration: bearer.demonstration,
        sort_key: sortKeyOf(document, paragraph),
      });
      rows.asks.push(...bearer.asks.map((n) => ({ commitment_id: id, ask_id: askId(key, n) })));
    }
  }
  return rows;
};
