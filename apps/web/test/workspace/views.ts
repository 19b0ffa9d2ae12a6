import type {
  CommitmentRow,
  CommitmentView,
  MyCommitmentRow,
  OrganisationRef,
  SessionView,
  UpdateContentDto,
  UpdateView,
  WorldProgressView,
} from '@heed/contracts';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const ministry: OrganisationRef = {
  id: id(1),
  slug: 'qma-interior',
  kind: 'ministry',
  name: 'Ministry of the Interior of Aldoria',
  country: 'QMA',
  demonstration: true,
};

export const ngo: OrganisationRef = {
  ...ministry,
  id: id(2),
  slug: 'qma-ngo',
  kind: 'ngo',
  name: 'Open Doors Aldoria',
};

export const aSession = (more: Partial<SessionView> = {}): SessionView => ({
  user: { id: id(3), name: 'Tomas Reke', email: 'tomas@demo.example' },
  organisation: ministry,
  roles: ['contributor', 'validator'],
  post: 'Focal point',
  isPublisher: false,
  organisationState: 'verified',
  assurance: 'phishing_resistant',
  neededAssurance: 'password',
  publisher: { name: 'Rights Coordination Office of Aldoria' },
  csrfToken: 'token-1',
  expiresAt: '2099-01-01T00:00:00.000Z',
  abilities: ['update.draft', 'update.read', 'session.read', 'workspace.read'],
  ...more,
});

export const aCommitmentRow = (more: Partial<CommitmentRow> = {}): CommitmentRow => ({
  id: id(10),
  recommendation: {
    id: id(11),
    key: 'igwg-8/4(c)',
    ref: '4(c)',
    text: 'States should train law enforcement officials.',
    chapeauText: null,
    documentKey: 'igwg-8',
    documentTitle: 'Report of the eighth session',
    symbol: 'A/HRC/16/64',
    adoptedOn: '2010-10-22',
  },
  bearer: {
    id: id(12),
    kind: 'state',
    slug: 'state-qma',
    name: 'Aldoria',
    country: { iso3: 'QMA', name: 'Aldoria', membership: 'demonstration', demonstration: true },
  },
  applicability: 'applies',
  applicabilityReason: 'demonstration_state',
  strip: {
    bearer: 'in_progress',
    independent: { accounts: 1, lowest: 'not_started', highest: 'not_started' },
    assessment: null,
    contested: true,
    contestedBy: 1,
  },
  evidenceLevel: 'asserted',
  stale: false,
  overdue: false,
  lastPublishedAt: '2026-05-01T00:00:00.000Z',
  positions: [],
  demonstration: true,
  ...more,
});

export const aMyCommitmentRow = (more: Partial<MyCommitmentRow> = {}): MyCommitmentRow => ({
  ...aCommitmentRow(),
  dueOn: '2026-12-31',
  open: null,
  ownPublishedAt: null,
  assignedTo: null,
  ...more,
});

const askOf = (n: number, quote: string): UpdateView['asks'][number] => ({
  id: id(20 + n),
  n,
  verb: 'should',
  quote,
  nature: 'continuing',
  addressees: [],
  note: null,
});

export const oneAsk = [askOf(1, 'train law enforcement officials')];
export const twoAsks = [askOf(1, 'train law enforcement officials'), askOf(2, 'investigate complaints')];

export const anUpdate = (more: Partial<UpdateView> = {}): UpdateView => ({
  id: id(30),
  state: 'draft',
  status: null,
  organisation: ministry,
  commitment: aCommitmentRow(),
  periodStart: null,
  periodEnd: null,
  updatedAt: '2026-11-20T10:42:00.000Z',
  submittedAt: null,
  releaseOn: null,
  visibility: null,
  version: 1,
  voice: 'bearer',
  decidedBy: 'publisher',
  asks: oneAsk,
  askStatuses: [],
  narrative: '',
  measures: [],
  obstacles: '',
  nextSteps: '',
  statusReason: '',
  publicName: null,
  corrects: null,
  publishedAt: null,
  evidence: [],
  comments: [],
  previous: null,
  abilities: ['update.edit', 'update.discard', 'update.submit', 'update.read', 'evidence.attach', 'evidence.remove'],
  ...more,
});

export const aCommitment = (more: Partial<CommitmentView> = {}): CommitmentView => {
  const row = aCommitmentRow();
  const document = {
    key: 'igwg-8',
    title: row.recommendation.documentTitle,
    symbol: 'A/HRC/16/64',
    mechanism: { code: 'igwg', name: 'Working Group' },
    adoptedOn: '2010-10-22',
    demonstration: false,
  };
  return {
    id: row.id,
    context: { unit: 'commitments', filters: {}, asOf: '2026-11-22' },
    recommendation: {
      id: row.recommendation.id,
      key: row.recommendation.key,
      ref: row.recommendation.ref,
      document,
      adoptedOn: '2010-10-22',
      text: row.recommendation.text,
      cleanText: null,
      chapeauText: null,
      actionVerb: 'should',
      addressees: [],
      themes: [],
      askCount: 1,
      clusters: [],
      hasPositions: false,
    },
    bearer: row.bearer,
    applicability: 'applies',
    applicabilityReason: 'demonstration_state',
    applicabilityAsOf: '2026-11-22',
    asks: oneAsk,
    standing: {
      ...row.strip,
      bearerPeriodEnd: '2026-03-31',
      bearerPublishedAt: '2026-05-01T00:00:00.000Z',
      evidenceLevel: 'asserted',
      independentByKind: { ngo: 1 },
      assessmentIssuedOn: null,
      contests: [],
      asks: [],
      rollUp: null,
      stale: false,
      staleFrom: null,
      overdue: false,
      dueOn: null,
    },
    updates: [],
    assessments: [],
    positions: [],
    clusters: [],
    demonstration: true,
    abilities: ['update.draft'],
    ...more,
  };
};

export const aPublishedUpdate = (
  more: Partial<CommitmentView['updates'][number]> = {},
): CommitmentView['updates'][number] => ({
  id: id(40),
  commitmentId: id(10),
  organisation: ministry,
  voice: 'bearer',
  status: 'in_progress',
  periodStart: '2025-10-01',
  periodEnd: '2026-03-31',
  publishedAt: '2026-05-01T00:00:00.000Z',
  bearer: aCommitmentRow().bearer,
  recommendation: {
    id: id(11),
    key: 'igwg-8/4(c)',
    ref: '4(c)',
    documentTitle: 'Report of the eighth session',
    text: 'States should train law enforcement officials.',
  },
  visibility: 'current',
  narrative: 'Two regions train their officials.',
  measures: ['Training order 7'],
  obstacles: null,
  nextSteps: null,
  statusReason: null,
  askStatuses: [],
  evidence: [],
  corrects: null,
  supersededBy: null,
  withdrawnAt: null,
  hiddenAt: null,
  hiddenReason: null,
  publishedBy: ministry,
  ...more,
});

const noLanes = {
  commitments: 0,
  applicable: 0,
  reported: 0,
  bearer: {},
  withIndependent: 0,
  independent: {},
  assessed: 0,
  assessments: {},
  contested: 0,
};

export const aWorld = (groups: { value: string; label: string; reported: number }[] = []): WorldProgressView => ({
  context: { unit: 'commitments', filters: {}, asOf: '2026-11-22' },
  groupBy: 'country',
  totals: noLanes,
  groups: groups.map(({ value, label, reported }) => ({
    value,
    label,
    lanes: { ...noLanes, commitments: 173, applicable: 173, reported, bearer: { in_progress: reported }, contested: 2 },
  })),
});

/** The draft after the API took this content. */
export const withContent = (update: UpdateView, content: Partial<UpdateContentDto>): UpdateView => ({
  ...update,
  ...content,
  status: content.status ?? null,
  periodStart: content.periodStart ?? null,
  periodEnd: content.periodEnd ?? null,
  version: update.version + 1,
});
