import type {
  AssessmentView,
  BearerRef,
  CommitmentRow,
  CommitmentView,
  CountryProgressView,
  CountryView,
  DocumentRef,
  DocumentView,
  FacetLanes,
  FigureContext,
  FilterOptions,
  HomeView,
  LaneCounts,
  LineageView,
  OrganisationRef,
  ParagraphView,
  PositionView,
  PublishedEvidenceView,
  PublishedUpdateView,
  RecommendationRow,
  RecommendationView,
  StandingView,
  StripView,
} from '@heed/contracts';

/** Builders fill everything; a test states only what matters to it. */
export const AS_OF = '2026-11-22';
const TRAINING =
  'to formulate and implement training programmes for law enforcement officials, immigration and border police, staff of detention facilities and the judiciary on the human rights of migrants, and to ensure that allegations of racist and xenophobic conduct are investigated promptly, thoroughly and impartially;';

export const aContext = (over: Partial<FigureContext> = {}): FigureContext => ({
  unit: 'commitments',
  filters: {},
  asOf: AS_OF,
  ...over,
});

export const aDocumentRef = (over: Partial<DocumentRef> = {}): DocumentRef => ({
  key: 'igwg-8-migration',
  title:
    'Conclusions and recommendations on migration adopted by the Intergovernmental Working Group at its eighth session',
  symbol: null,
  mechanism: { code: 'igwg', name: 'Intergovernmental Working Group on the Durban Declaration' },
  adoptedOn: '2010-10',
  demonstration: false,
  ...over,
});

export const aCountry = (over: Partial<CountryView> = {}): CountryView => ({
  iso3: 'QMA',
  iso2: 'QM',
  m49: null,
  name: 'Aldoria',
  names: { en: 'Aldoria' },
  membership: 'demonstration',
  demonstration: true,
  admittedOn: '1950-01-01',
  region: { code: 'demonstration', name: 'Demonstration region' },
  regionalGroup: null,
  ...over,
});

export const aBearer = (over: Partial<BearerRef> = {}): BearerRef => ({
  id: 'b1',
  kind: 'state',
  slug: 'state-qma',
  name: 'Aldoria',
  country: aCountry(),
  ...over,
});

export const anOrganisation = (over: Partial<OrganisationRef> = {}): OrganisationRef => ({
  id: 'o1',
  slug: 'ministry-of-labour-of-aldoria',
  kind: 'ministry',
  name: 'Ministry of Labour of Aldoria',
  country: 'QMA',
  demonstration: true,
  ...over,
});

export const someLanes = (over: Partial<LaneCounts> = {}): LaneCounts => ({
  commitments: 182,
  applicable: 173,
  reported: 41,
  bearer: {
    implemented: 9,
    partially_implemented: 11,
    in_progress: 12,
    planned: 4,
    not_started: 3,
    regressed: 1,
    no_longer_relevant: 1,
  },
  withIndependent: 17,
  independent: { implemented: 3, partially_implemented: 4, in_progress: 8, not_started: 6, regressed: 2 },
  assessed: 6,
  assessments: { 'ccpr:A': 1, 'ccpr:B': 3, 'ccpr:C': 2 },
  contested: 5,
  ...over,
});

export const noLanes = (applicable = 173): LaneCounts => ({
  commitments: applicable,
  applicable,
  reported: 0,
  bearer: {},
  withIndependent: 0,
  independent: {},
  assessed: 0,
  assessments: {},
  contested: 0,
});

export const aFacet = (value: string, label: string, lanes: Partial<LaneCounts> = {}): FacetLanes => ({
  value,
  label,
  lanes: someLanes(lanes),
});

export const aStrip = (over: Partial<StripView> = {}): StripView => ({
  bearer: 'partially_implemented',
  independent: { accounts: 3, lowest: 'not_started', highest: 'in_progress' },
  assessment: null,
  contested: true,
  contestedBy: 1,
  ...over,
});

export const aPosition = (over: Partial<PositionView> = {}): PositionView => ({
  holder: { kind: 'state', iso3: 'AUS', name: 'Australia' },
  type: 'reservation',
  text: 'Following the adoption of the resolution, Australia expressed a reservation in respect of operative paragraph 25',
  sourceRef: 'footnote *',
  rawValue: null,
  statedOn: null,
  inferred: true,
  spokesperson: null,
  about: null,
  note: null,
  ...over,
});

export const aCommitmentRow = (over: Partial<CommitmentRow> = {}): CommitmentRow => ({
  id: 'c1',
  recommendation: {
    id: 'r1',
    key: 'igwg-8-migration/4(c)',
    ref: '4(c)',
    text: TRAINING,
    chapeauText: 'The Working Group invites States:',
    documentKey: 'igwg-8-migration',
    documentTitle: aDocumentRef().title,
    symbol: null,
    adoptedOn: '2010-10',
  },
  bearer: aBearer(),
  applicability: 'applies',
  applicabilityReason: 'demonstration_state',
  strip: aStrip(),
  evidenceLevel: 'documented',
  stale: false,
  overdue: false,
  lastPublishedAt: '2026-11-12T09:30:00.000Z',
  positions: [],
  demonstration: true,
  ...over,
});

export const anEvidence = (over: Partial<PublishedEvidenceView> = {}): PublishedEvidenceView => ({
  id: 'e1',
  kind: 'file',
  title: 'Curriculum of the police academy, 2026',
  url: null,
  fileName: 'curriculum-2026.pdf',
  mediaType: 'application/pdf',
  bytes: 1_482_113,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  receivedAt: '2026-11-11T16:20:00.000Z',
  href: '/api/v1/evidence/e1/file',
  ...over,
});

export const anUpdate = (over: Partial<PublishedUpdateView> = {}): PublishedUpdateView => ({
  id: 'u1',
  commitmentId: 'c1',
  organisation: anOrganisation(),
  voice: 'bearer',
  status: 'partially_implemented',
  periodStart: '2026-01-01',
  periodEnd: '2026-06-30',
  publishedAt: '2026-11-12T09:30:00.000Z',
  bearer: aBearer(),
  recommendation: {
    id: 'r1',
    key: 'igwg-8-migration/4(c)',
    ref: '4(c)',
    documentTitle: aDocumentRef().title,
    text: TRAINING,
  },
  visibility: 'current',
  narrative:
    'A course of twelve hours on the human rights of migrants became part of the basic training of the police. 1,140 officers of the border police have completed it; the judiciary follows in 2027.',
  measures: ['Order 14/2026 on basic training', 'Agreement with the judicial academy'],
  obstacles: 'Two of five regions have no trainers yet.',
  nextSteps: 'Train forty trainers by March 2027.',
  statusReason: null,
  askStatuses: [],
  evidence: [anEvidence()],
  corrects: null,
  supersededBy: null,
  withdrawnAt: null,
  hiddenAt: null,
  hiddenReason: null,
  publishedBy: anOrganisation({ id: 'o2', slug: 'nmirf-qma', kind: 'nmirf', name: 'National Mechanism of Aldoria' }),
  ...over,
});

const OBSERVER = anOrganisation({ id: 'o3', slug: 'migrants-watch', kind: 'ngo', name: 'Migrants’ Watch Aldoria' });

export const anIndependentUpdate = (over: Partial<PublishedUpdateView> = {}): PublishedUpdateView =>
  anUpdate({
    id: 'u2',
    organisation: OBSERVER,
    publishedBy: OBSERVER,
    voice: 'independent',
    status: 'not_started',
    publishedAt: '2026-11-15T08:00:00.000Z',
    narrative: 'None of the 64 officers we interviewed at three border posts had heard of the course.',
    measures: [],
    obstacles: null,
    nextSteps: null,
    evidence: [],
    ...over,
  });

export const anAssessment = (over: Partial<AssessmentView> = {}): AssessmentView => ({
  id: 'a1',
  scale: 'ccpr',
  value: 'B',
  symbol: 'DEMO/C/QMA/FU/1',
  issuedOn: '2026-07-24',
  finding: 'The Committee notes the order on basic training and requests information on its reach.',
  ...over,
});

export const aRecommendationRow = (over: Partial<RecommendationRow> = {}): RecommendationRow => ({
  id: 'r1',
  key: 'igwg-8-migration/4(c)',
  ref: '4(c)',
  document: aDocumentRef(),
  adoptedOn: '2010-10',
  text: TRAINING,
  cleanText: TRAINING,
  chapeauText: 'The Working Group invites States:',
  actionVerb: 'invites',
  addressees: [
    {
      group: 'States',
      role: 'asked',
      inferred: false,
      names: [],
      asPrinted: ['States'],
      instrument: null,
      countries: [],
    },
    {
      group: 'Civil society/NGOs',
      role: 'partner',
      inferred: true,
      names: [],
      asPrinted: [],
      instrument: null,
      countries: [],
    },
  ],
  themes: [
    { id: 'training', label: 'Training of officials' },
    { id: 'migration', label: 'Migrants, refugees & asylum seekers' },
  ],
  askCount: 2,
  clusters: ['training'],
  hasPositions: true,
  ...over,
});

export const aParagraph = (over: Partial<ParagraphView> = {}): ParagraphView => ({
  id: `igwg-8-migration/${over.ref ?? '4(c)'}`,
  ref: '4(c)',
  altRefs: [],
  printedNumber: 'c)',
  kind: 'recommendation',
  formalLabel: null,
  text: TRAINING,
  cleanText: TRAINING,
  corrections: [],
  sectionPath: [],
  sessionNumber: 8,
  chapeau: false,
  parentRef: null,
  introducedBy: null,
  actionable: true,
  actionVerb: 'invites',
  verbClass: 'invites',
  addressees: [],
  themes: [],
  editorialNote: null,
  impliedStatus: null,
  statusScope: null,
  deadline: null,
  borderline: false,
  note: null,
  positions: [],
  recommendationId: 'r1',
  ...over,
});

const correction = {
  type: 'typo',
  field: 'text',
  from: 'Working Groups invites',
  to: 'Working Group invites',
  basis: 'subject-verb agreement',
} as const;

/** A chapeau with items, an omitted paragraph, notes, positions, two levels of headings. */
export const someParagraphs = (): ParagraphView[] => [
  aParagraph({ ref: '1', printedNumber: '1.', kind: 'conclusion', sectionPath: ['I. First session', 'Conclusions'], text: 'The Working Group acknowledges that migration occurs on a cross-regional as well as an intraregional basis.', recommendationId: null }),
  aParagraph({ ref: '4', printedNumber: '4.', chapeau: true, sectionPath: ['I. First session', 'Recommendations'], text: 'The Working Groups invites States:', recommendationId: null, corrections: [correction] }),
  aParagraph({ ref: '4(c)', parentRef: '4', sectionPath: ['I. First session', 'Recommendations'] }),
  aParagraph({ ref: '4(c)(i)', parentRef: '4(c)', printedNumber: '(i)', sectionPath: ['I. First session', 'Recommendations'], text: 'in all languages;', recommendationId: null }),
  aParagraph({ ref: '5', printedNumber: '5.', kind: 'omitted', text: '', sectionPath: ['I. First session', 'Recommendations'], recommendationId: null }),
  aParagraph({
    ref: 'OP25',
    printedNumber: '25.',
    kind: 'operative',
    sectionPath: ['II. Second session'],
    text: 'Calls upon parliaments to ratify the Convention;',
    recommendationId: 'r2',
    positions: [aPosition()],
    editorialNote: 'On 16 June 2003, the Secretary-General appointed the experts.',
    impliedStatus: 'completed',
  }),
]; // prettier-ignore

export const aDocument = (over: Partial<DocumentView> = {}): DocumentView => ({
  ...aDocumentRef(),
  id: 'd1',
  titlePrinted: false,
  symbolNote: 'No symbol is printed.',
  body: 'Intergovernmental Working Group',
  adoptedPrecision: 'month',
  adoptedBasis: 'The seed carries no date; the session was held in Geneva in October 2010.',
  adoption: 'consensus',
  refScheme: 'number(letter)',
  sessions: [
    {
      number: 8,
      roman: 'VIII',
      kind: 'session',
      heading: null,
      place: 'Geneva',
      startsOn: '2010-10-11',
      endsOn: '2010-10-22',
      dateText: null,
      symbol: null,
    },
  ],
  footnotes: [{ marker: '*', text: '* Late submission.', appliesTo: ['4'] }],
  artefacts: ['_ _ _'],
  numberingGaps: [{ between: ['IV.103', 'IV.109'], note: 'Not explained.' }],
  source: {
    file: '000_743e75199f7aaf93.txt',
    sha256: '5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456',
  },
  country: aCountry(),
  votes: [
    { vote: 'in_favour', country: aCountry(), explanation: null },
    {
      vote: 'abstained',
      country: aCountry({ iso3: 'QMB', name: 'Belmora' }),
      explanation: 'Belmora could not support paragraph 4.',
    },
  ],
  counts: { paragraphs: 25, recommendations: 21, commitments: 4230, pledges: 2 },
  ...over,
});

export const aRecommendation = (over: Partial<RecommendationView> = {}): RecommendationView => ({
  ...aRecommendationRow(),
  paragraph: aParagraph({ corrections: [correction] }),
  cleanText: `${TRAINING} (clean)`,
  chapeau: aParagraph({ ref: '4', chapeau: true, text: 'The Working Group invites States:' }),
  session: null,
  asks: [
    { id: 'k1', n: 1, verb: 'formulate and implement', quote: 'to formulate and implement training programmes', nature: 'continuing', addressees: [], note: null },
    { id: 'k2', n: 2, verb: 'ensure', quote: 'to ensure that allegations are investigated', nature: 'continuing', addressees: [], note: 'second limb' },
  ],
  recommendingStates: [
    { name: 'Norway', country: aCountry({ iso3: 'NOR', name: 'Norway', membership: 'member', demonstration: false }) },
    { name: 'Ruritania', country: null },
  ],
  positions: [
    aPosition(),
    aPosition({ type: 'pending', text: '', sourceRef: 'A/HRC/27/7, 139.12', inferred: false }),
    aPosition({ type: 'supported', text: '', rawValue: 'Accepted', statedOn: '2014-09', sourceRef: 'A/HRC/27/7/Add.1', inferred: false }),
  ],
  clusterDetails: [
    {
      id: 'training',
      label: 'Training of officials on human rights',
      note: null,
      siblings: [
        { recommendationId: 'r9', paragraphId: 'igwg-7-report/99', ref: '99', document: aDocumentRef({ key: 'igwg-7-report' }), text: 'The Working Group recommends training of officials.', relation: 'core' },
        { recommendationId: null, paragraphId: 'igwg-7-report/31', ref: '31', document: aDocumentRef({ key: 'igwg-7-report' }), text: 'A delegate spoke of training.', relation: 'related' },
      ],
    },
  ],
  falseFriends: [{ paragraphId: 'ipu-118-migrants/OP15', recommendationId: 'r8', text: 'Training of migrants.', why: 'Trains migrants, not officials.' }],
  distribution: { context: aContext({ filters: { recommendation: ['r1'] } }), lanes: noLanes(195), demonstration: someLanes({ applicable: 6, reported: 3, withIndependent: 2, assessed: 1, bearer: { in_progress: 2, implemented: 1 }, independent: { in_progress: 3 }, assessments: { 'ccpr:B': 1 } }) },
  bearers: [
    { kind: 'state', applicability: 'applies', reason: 'member_at_adoption', count: 192 },
    { kind: 'state', applicability: 'applies', reason: 'joined_after_adoption', count: 1 },
  ],
  ...over,
}); // prettier-ignore

const aClusterText = (over: Partial<LineageView['texts'][number]>): LineageView['texts'][number] => ({
  paragraphId: 'igwg-8-migration/4(c)',
  ref: '4(c)',
  kind: 'recommendation',
  document: aDocumentRef(),
  demonstration: false,
  text: TRAINING,
  chapeauText: 'The Working Group invites States:',
  recommendationId: 'r1',
  addressees: ['States'],
  countries: [],
  instruments: [],
  verbClass: 'invites',
  adoptedOn: '2010-10',
  standing: [
    { status: 'no_information', count: 190 },
    { status: 'in_progress', count: 3 },
  ],
  ...over,
});

export const aLineage = (over: Partial<LineageView> = {}): LineageView => ({
  cluster: { id: 'training', label: 'Training of officials on human rights', note: null },
  times: 2,
  bodies: 1,
  since: 2009,
  texts: [
    aClusterText({
      paragraphId: 'igwg-7-report/99',
      ref: '99',
      recommendationId: 'r9',
      chapeauText: null,
      standing: [],
    }),
    aClusterText({}),
  ],
  unit: 'texts',
  asOf: AS_OF,
  ...over,
});

export const aStanding = (over: Partial<StandingView> = {}): StandingView => ({
  ...aStrip({
    independent: { accounts: 1, lowest: 'not_started', highest: 'not_started' },
    assessment: { scale: 'ccpr', value: 'B' },
  }),
  bearerPeriodEnd: '2026-06-30',
  bearerPublishedAt: '2026-11-12T09:30:00.000Z',
  evidenceLevel: 'documented',
  independentByKind: { ngo: 1 },
  assessmentIssuedOn: '2026-07-24',
  contests: [
    { organisation: OBSERVER, updateId: 'u2', assessmentId: null, askId: null, status: 'not_started', rule: 'lower' },
  ],
  asks: [],
  rollUp: { partially_implemented: 1, in_progress: 1 },
  stale: true,
  staleFrom: '2026-07-01',
  overdue: true,
  dueOn: '2025-12-31',
  ...over,
});

export const aCommitment = (over: Partial<CommitmentView> = {}): CommitmentView => {
  const recommendation = aRecommendation();
  return {
    id: 'c1',
    context: aContext(),
    recommendation: aRecommendationRow(),
    bearer: aBearer(),
    applicability: 'applies',
    applicabilityReason: 'demonstration_state',
    applicabilityAsOf: '2026-11-01',
    asks: recommendation.asks,
    standing: aStanding(),
    updates: [
      anIndependentUpdate(),
      anUpdate({ corrects: 'u0', askStatuses: [{ askId: 'k1', status: 'partially_implemented' }] }),
      anUpdate({ id: 'u0', visibility: 'superseded', supersededBy: 'u1', publishedAt: '2026-10-02T09:00:00.000Z', evidence: [anEvidence({ id: 'e2', kind: 'link', title: 'Official gazette', url: 'https://gazette.example/14', sha256: null, bytes: null, href: null })] }),
      anIndependentUpdate({ id: 'u3', visibility: 'withdrawn', organisation: null, status: null, narrative: null, withdrawnAt: '2026-09-01T00:00:00.000Z', publishedAt: '2026-08-01T00:00:00.000Z' }),
      anIndependentUpdate({ id: 'u4', visibility: 'hidden', status: null, narrative: null, hiddenAt: '2026-06-01T00:00:00.000Z', hiddenReason: 'It names a private person.', publishedAt: '2026-05-01T00:00:00.000Z' }),
    ],
    assessments: [anAssessment()],
    positions: [aPosition()],
    clusters: recommendation.clusterDetails,
    demonstration: true,
    abilities: [],
    ...over,
  };
}; // prettier-ignore

const small = (applicable: number, reported: number, withIndependent: number, assessed: number): Partial<LaneCounts> => ({
  commitments: applicable,
  applicable,
  reported,
  withIndependent,
  assessed,
  bearer: { implemented: Math.floor(reported / 3), partially_implemented: Math.ceil(reported / 3), planned: reported - Math.floor(reported / 3) - Math.ceil(reported / 3) },
  independent: { in_progress: withIndependent, not_started: withIndependent },
  assessments: assessed ? { 'ccpr:B': assessed } : {},
}); // prettier-ignore

export const someFacets = (): FacetLanes[] => [
  aFacet('education', 'Education & human rights education', small(26, 8, 3, 1)),
  aFacet('racism-discrimination', 'Racism & racial discrimination (general)', small(52, 14, 6, 0)),
  aFacet('migration', 'Migrants, refugees & asylum seekers', small(44, 12, 7, 3)),
  aFacet('trafficking', 'Trafficking', small(9, 0, 0, 0)),
];

export const aCountryProgress = (over: Partial<CountryProgressView> = {}): CountryProgressView => ({
  country: aCountry(),
  context: aContext({ filters: { country: ['QMA'], applicability: ['applies'] } }),
  lanes: someLanes(),
  byBearer: [
    { bearerKind: 'state', lanes: someLanes() },
    { bearerKind: 'parliament', lanes: someLanes({ commitments: 30, ...small(21, 4, 1, 0), contested: 0 }) },
  ],
  byDocument: [aFacet('igwg-8-migration', aDocumentRef().title, small(21, 9, 4, 2)), aFacet('unga-68-179', 'Protection of migrants', small(44, 20, 8, 4))],
  byMechanism: [aFacet('igwg', 'Intergovernmental Working Group', small(100, 21, 9, 2))],
  byTheme: someFacets(),
  applicability: [
    { applicability: 'applies', reason: 'demonstration_state', count: 173 },
    { applicability: 'unknown', reason: 'membership_list_missing', count: 9 },
  ],
  differing: [
    aCommitmentRow(),
    aCommitmentRow({ id: 'c2', recommendation: { ...aCommitmentRow().recommendation, ref: 'OP15', text: 'Calls upon States to train officials and to investigate acts of violence against migrants;' }, strip: aStrip({ bearer: 'implemented', independent: { accounts: 2, lowest: 'planned', highest: 'partially_implemented' }, assessment: { scale: 'ccpr', value: 'C' }, contestedBy: 3 }) }),
  ],
  differingTotal: 14,
  latest: [anUpdate(), anIndependentUpdate(), anIndependentUpdate({ id: 'u3', visibility: 'withdrawn', organisation: null, status: null })],
  review: [{ position: 'supported', count: 110 }, { position: 'noted', count: 34 }],
  pledges: 3,
  positions: [{ ...aPosition(), document: aDocumentRef({ key: 'ipu-118-migrants', title: 'Parliamentarians and migrants' }), paragraphRef: 'OP25', recommendationId: 'r2' }],
  stale: 4,
  overdue: 2,
  ...over,
}); // prettier-ignore

export const aHome = (over: Partial<HomeView> = {}): HomeView => ({
  context: aContext(),
  counts: {
    documents: 5,
    recommendations: 213,
    asks: 402,
    commitments: 38_112,
    countries: 195,
    updates: 0,
    demonstrationUpdates: 640,
  },
  world: [
    { value: 'AUS', label: 'Australia', lanes: noLanes(181) },
    { value: 'TUV', label: 'Tuvalu', lanes: noLanes(181) },
  ],
  demonstration: [aFacet('QMA', 'Aldoria'), aFacet('QMB', 'Brevania', { reported: 120, withIndependent: 4 })],
  regions: [
    { value: '002', label: 'Africa', lanes: noLanes(9600) },
    { value: '019', label: 'Americas', lanes: noLanes(6200) },
  ],
  latest: [anUpdate(), anIndependentUpdate()],
  mechanisms: [{ code: 'igwg', name: 'Intergovernmental Working Group' }],
  ...over,
});

export const someOptions = (): FilterOptions => ({
  countries: [aCountry(), aCountry({ iso3: 'AUS', name: 'Australia', demonstration: false, membership: 'member' })],
  documents: [aDocumentRef()],
  mechanisms: [{ code: 'igwg', name: 'Intergovernmental Working Group' }],
  themes: [{ id: 'education', label: 'Education' }],
  regions: [{ code: '002', name: 'Africa' }],
});
