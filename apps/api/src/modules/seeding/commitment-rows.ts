import { fanOut, type Bearer, type World } from '@heed/domain';
import { bearerId, bearerSlug } from './reference-rows';
import { countriesOf, type ReferenceFiles } from './reference-files';
import { actionable, adoptedDay, adoptedOn, askId, recommendationId, sortKeyOf } from './recommendation-rows';
import type { SeedDocument } from './seed-document';
import { seedId } from './seed-identity';
import type { SeedRow } from './seed-table';

export interface CommitmentRows {
  commitments: SeedRow[];
  asks: SeedRow[];
}

/** Whom the rules of fan-out can reach. Treaty and membership lists are imported later; without them they are unknown. */
export const worldOf = (files: ReferenceFiles, demonstration: boolean): World => ({
  countries: countriesOf(files, demonstration).map(({ iso3, membership, admittedOn }) => ({
    iso3,
    membership,
    admittedOn,
    demonstration: membership === 'demonstration',
  })),
  bodies: files.bodies,
  collectives: files.collectives,
});

export const commitmentId = (key: string, slug: string): string => seedId('commitment', key, slug);

const slugOf = ({ kind, country, slug }: Bearer): string => bearerSlug(kind, country ?? slug ?? '');

/** Every commitment that the document's recommendations give rise to, with the asks that are each bearer's. */
export const commitmentRows = (document: SeedDocument, world: World): CommitmentRows => {
  const rows: CommitmentRows = { commitments: [], asks: [] };
  for (const { paragraph, index, key } of actionable(document)) {
    const day = adoptedDay(document, paragraph);
    const { kind, chapeau, addressees, asks } = paragraph;
    const text = { kind, chapeau, addressees, asks, adoptedOn: adoptedOn(document, paragraph) ?? day };
    for (const bearer of fanOut(text, world)) {
      const slug = slugOf(bearer);
      const id = commitmentId(key, slug);
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
        sort_key: sortKeyOf(document, index),
      });
      rows.asks.push(...bearer.asks.map((n) => ({ commitment_id: id, ask_id: askId(key, n) })));
    }
  }
  return rows;
};
