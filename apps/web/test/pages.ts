import type { PortalPage } from '@heed/contracts';
import {
  aCommitment,
  aCommitmentRow,
  aContext,
  aCountry,
  aCountryProgress,
  aDocument,
  aDocumentRef,
  aHome,
  anIndependentUpdate,
  anUpdate,
  aLineage,
  aRecommendation,
  aRecommendationRow,
  aStrip,
  someFacets,
  someLanes,
  someOptions,
  someParagraphs,
} from './builders';

const world = aCountry({
  iso3: 'AUS',
  name: 'Australia',
  demonstration: false,
  membership: 'member',
  region: { code: '009', name: 'Oceania' },
});

/** One of every page, each with all its parts filled. */
export const PAGES: PortalPage[] = [
  { page: 'home', view: aHome(), measure: 'reported' },
  {
    page: 'countries',
    countries: [aCountry(), world],
    world: { context: aContext(), groupBy: 'country', totals: someLanes(), groups: [{ value: 'AUS', label: 'Australia', lanes: someLanes() }] },
    demonstration: [{ value: 'QMA', label: 'Aldoria', lanes: someLanes() }],
  },
  { page: 'country', view: aCountryProgress(), accounts: [anUpdate(), anIndependentUpdate()], since: '2026-01-01', changes: 12 },
  { page: 'documents', list: { items: [aDocument()], next: 'abc' }, filters: { mechanism: ['igwg'] }, options: someOptions() },
  {
    page: 'pledges',
    list: {
      items: [{ id: 'g1', country: aCountry(), text: 'Aldoria will open its prisons to visits.', document: aDocumentRef(), ref: '1', sourceLabels: ['Detention'] }],
      next: null,
      total: 1,
    },
    context: aContext({ unit: 'pledges', filters: { country: ['QMA'] } }),
    filters: { country: ['QMA'] },
    options: someOptions(),
  },
  {
    page: 'document',
    document: aDocument(),
    paragraphs: someParagraphs(),
    countries: [aCountry(), world],
    country: aCountry(),
    strips: [{ recommendationId: 'r1', commitmentId: 'c1', strip: aStrip() }],
  },
  {
    page: 'recommendations',
    list: { items: [aRecommendationRow()], next: 'abc', total: 213 },
    context: aContext({ unit: 'recommendations', filters: { theme: ['education'] } }),
    filters: { theme: ['education'] },
    options: someOptions(),
  },
  { page: 'recommendation', view: aRecommendation(), lineage: [aLineage()] },
  {
    page: 'commitments',
    list: {
      items: [
        aCommitmentRow(),
        aCommitmentRow({ id: 'c2', stale: true, overdue: true, demonstration: false, applicability: 'unknown', strip: aStrip({ bearer: 'no_information', independent: { accounts: 0, lowest: null, highest: null }, contested: false }) }),
        aCommitmentRow({ id: 'c3', strip: aStrip({ bearer: 'implemented', independent: { accounts: 4, lowest: 'implemented', highest: 'implemented' }, assessment: { scale: 'ccpr', value: 'A' }, contested: false }) }),
        aCommitmentRow({ id: 'c4', strip: aStrip({ bearer: 'in_progress', independent: { accounts: 2, lowest: 'regressed', highest: 'planned' }, assessment: { scale: 'iachr', value: 'partial_substantial' } }) }),
        aCommitmentRow({ id: 'c5', strip: aStrip({ bearer: 'regressed', independent: { accounts: 1, lowest: 'regressed', highest: 'regressed' }, contested: false }) }),
        aCommitmentRow({ id: 'c6', strip: aStrip({ bearer: 'no_longer_relevant', contestedBy: 12 }) }),
      ],
      next: 'abc',
      total: 17,
    },
    context: aContext({ filters: { country: ['QMA'], status: ['in_progress'] } }),
    filters: { country: ['QMA'], status: ['in_progress'] },
    options: someOptions(),
  },
  {
    page: 'accounts',
    list: {
      items: [anUpdate(), anIndependentUpdate({ id: 'u3', visibility: 'withdrawn', organisation: null, status: null })],
      next: null,
      total: 2,
    },
    context: aContext({ unit: 'independent_accounts', filters: { country: ['QMA'], current: ['true'] } }),
    filters: { country: ['QMA'], current: ['true'], since: ['2026-01-01'] },
    options: someOptions(),
  },
  { page: 'commitment', view: aCommitment() },
  {
    page: 'search',
    q: 'training police',
    filters: { q: ['training police'], document: ['igwg-8-migration'] },
    results: {
      items: [
        {
          paragraphId: 'igwg-8-migration/4(c)',
          ref: '4(c)',
          kind: 'recommendation',
          document: aDocumentRef(),
          recommendationId: 'r1',
          excerpt: [
            { text: 'to formulate and implement ', found: false },
            { text: 'training', found: true },
            { text: ' programmes for law enforcement', found: false },
          ],
          exact: true,
        },
      ],
      next: null,
      total: 1,
    },
    options: someOptions(),
  },
  { page: 'methodology' },
  { page: 'demonstration', countries: [aCountry()], lanes: someFacets() },
  { page: 'not-found' },
  { page: 'forbidden' },
  { page: 'failure', status: 500, requestId: '7f3c' },
]; // prettier-ignore
