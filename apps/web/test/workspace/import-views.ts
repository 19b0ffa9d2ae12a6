import type {
  FanOutPreviewView,
  ImportDocumentView,
  ImportParagraphView,
  ImportRunView,
  ImportSourceLineView,
  OrganisationRef,
  SessionView,
} from '@heed/contracts';
import { aSession } from './views';

export const desk: OrganisationRef = {
  id: '00000000-0000-4000-8000-000000000100',
  slug: 'ohchr-demonstration',
  kind: 'ohchr',
  name: 'OHCHR (demonstration)',
  country: null,
  demonstration: true,
};

export const nmirf: OrganisationRef = {
  ...desk,
  slug: 'qma-nmirf',
  kind: 'nmirf',
  name: 'Rights Office',
  country: 'QMA',
};

export const anOfficer = (more: Partial<SessionView> = {}): SessionView =>
  aSession({
    organisation: desk,
    abilities: ['import.read', 'import.start', 'import.review', 'import.publish', 'workspace.read'],
    ...more,
  });

export const aParagraph = (n: number, more: Partial<ImportParagraphView> = {}): ImportParagraphView => ({
  id: `p-${n}`,
  documentId: 'd-1',
  position: n,
  ref: `OP${n}`,
  printedNumber: `${n}.`,
  parentRef: null,
  sectionPath: [],
  chapeau: false,
  text: `Calls upon States to take step ${n}; requests a report on it.`,
  cleanText: null,
  kind: 'operative',
  actionable: true,
  actionVerb: 'calls upon',
  verbClass: 'calls upon',
  addressees: [{ group: 'States', role: 'asked', inferred: true, names: [], asPrinted: ['States'], instrument: null }],
  themes: ['policing'],
  asks: [],
  deadline: null,
  instruments: [],
  specificity: 4,
  editorialNote: null,
  recommendingStates: [],
  statedPosition: null,
  lines: [n * 2, n * 2],
  page: 1,
  state: 'suggested',
  outcome: 'added',
  confidence: 0.5 + n / 10,
  judgements: { kind: { confidence: 0.5 + n / 10, rule: 'opening-verb' } },
  version: 1,
  ...more,
});

export const sourceLines = (count: number): ImportSourceLineView[] =>
  Array.from({ length: count }, (_, at) => {
    const line = at + 1;
    const taken = line % 2 === 0;
    return {
      line,
      page: 1,
      text: taken ? `Calls upon States to take step ${line / 2}` : `Heading ${line}`,
      paragraphId: taken ? `p-${line / 2}` : null,
      outside: taken ? null : 'heading',
    };
  });

export const aDocument = (more: Partial<ImportDocumentView> = {}): ImportDocumentView => ({
  id: 'd-1',
  key: 'a-res-1',
  title: 'A resolution on training',
  titlePrinted: true,
  symbol: 'A/RES/1',
  mechanism: 'ga',
  body: 'General Assembly',
  adoptedOn: '2020-07-14',
  adoptedPrecision: 'day',
  country: null,
  family: 'numbered-resolution',
  catalogueKey: null,
  counts: { paragraphs: 3, recommendations: 3, pledges: 0 },
  missing: [],
  version: 1,
  ...more,
});

const counts: ImportRunView['counts'] = {
  paragraphs: 3,
  recommendations: 3,
  accepted: 0,
  edited: 0,
  findings: 1,
  byOutcome: { added: 3, changed: 0, unchanged: 0, duplicate: 0, merged: 0, rejected: 0 },
};

export const aRun = (more: Partial<ImportRunView> = {}): ImportRunView => ({
  id: 'r-1',
  name: 'resolution.pdf',
  state: 'review',
  format: 'pdf',
  family: 'numbered-resolution',
  country: null,
  organisation: desk,
  startedAt: '2026-11-20T09:00:00.000Z',
  changedAt: '2026-11-20T09:01:00.000Z',
  counts,
  version: 7,
  fileName: 'resolution.pdf',
  bytes: 12_000,
  sha256: 'a'.repeat(64),
  encoding: null,
  progress: null,
  failure: null,
  documents: [aDocument()],
  documentCount: 1,
  duplicate: false,
  abilities: ['import.read', 'import.review', 'import.publish'],
  ...more,
});

const aldoria = { iso3: 'QMA', name: 'Aldoria', membership: 'demonstration', demonstration: true } as const;

export const aFanOut = (more: Partial<FanOutPreviewView> = {}): FanOutPreviewView => ({
  unit: 'commitments',
  recommendations: 3,
  total: 18,
  byBearer: [{ kind: 'state', applicability: 'applies', count: 18 }],
  countries: [
    { country: aldoria, count: 3 },
    { country: { ...aldoria, iso3: 'QMB', name: 'Berundia' }, count: 3 },
  ],
  countryCount: 2,
  withoutBearer: ['OP9'],
  demonstration: true,
  ...more,
});
