import type { RecommendationRow, RecommendationView } from '@heed/contracts';
import type { CsvSheet } from '../../http/csv/csv-sheet';
import { presentParagraph } from './paragraph.presenter';
import type { ParagraphRow } from './paragraphs.read-model';
import type { RecommendationDetails } from './recommendation-details.read-model';

export const presentRecommendationRow = (row: RecommendationRow): RecommendationRow => ({
  id: row.id,
  key: row.key,
  ref: row.ref,
  document: row.document,
  adoptedOn: row.adoptedOn,
  text: row.text,
  cleanText: row.cleanText,
  chapeauText: row.chapeauText,
  actionVerb: row.actionVerb,
  addressees: row.addressees,
  themes: row.themes,
  askCount: row.askCount,
  clusters: row.clusters,
  hasPositions: row.hasPositions,
});

export const presentRecommendation = (
  row: RecommendationRow,
  paragraph: ParagraphRow,
  chapeau: ParagraphRow | undefined,
  details: RecommendationDetails,
  distribution: RecommendationView['distribution'],
): RecommendationView => ({
  ...presentRecommendationRow(row),
  paragraph: presentParagraph(paragraph),
  chapeau: chapeau ? presentParagraph(chapeau) : null,
  session: details.session,
  asks: details.asks,
  recommendingStates: details.recommendingStates,
  positions: paragraph.positions,
  clusterDetails: details.clusters,
  falseFriends: details.falseFriends,
  distribution,
  bearers: details.bearers,
});

export const RECOMMENDATION_SHEET: CsvSheet<RecommendationRow> = {
  name: 'recommendations',
  unit: 'recommendations',
  columns: [
    ['id', ({ id }) => id],
    ['key', ({ key }) => key],
    ['document', ({ document }) => document.title],
    ['symbol', ({ document }) => document.symbol],
    ['mechanism', ({ document }) => document.mechanism.code],
    ['ref', ({ ref }) => ref],
    ['adoptedOn', ({ adoptedOn }) => adoptedOn],
    ['chapeauText', ({ chapeauText }) => chapeauText],
    ['text', ({ text }) => text],
    ['cleanText', ({ cleanText }) => cleanText],
    ['actionVerb', ({ actionVerb }) => actionVerb],
    ['addressees', ({ addressees }) => addressees.map(({ group }) => group).join('; ')],
    ['themes', ({ themes }) => themes.map(({ id }) => id).join('; ')],
    ['asks', ({ askCount }) => askCount],
    ['clusters', ({ clusters }) => clusters.join('; ')],
    ['hasPositions', ({ hasPositions }) => hasPositions],
  ],
};
