import type { PublishedEvidenceView, PublishedUpdateRow, PublishedUpdateView } from '@heed/contracts';
import { momentOf } from '@heed/domain';
import type { CsvSheet } from '../../http/csv/csv-sheet';
import { visibilityOf } from './visibility.reader';
import type { PublishedUpdateListRow } from './published-updates.read-model';

export const presentPublishedUpdateRow = (row: PublishedUpdateListRow, day: string): PublishedUpdateRow => ({
  id: row.id,
  commitmentId: row.commitmentId,
  organisation: row.organisation,
  voice: row.voice,
  status: row.status,
  periodStart: row.periodStart,
  periodEnd: row.periodEnd,
  publishedAt: row.publishedAt.toISOString(),
  bearer: row.bearer,
  recommendation: row.recommendation,
  visibility: visibilityOf(row, momentOf(day)),
});

const presentEvidence = (item: Omit<PublishedEvidenceView, 'href'>): PublishedEvidenceView => ({
  id: item.id,
  kind: item.kind,
  title: item.title,
  url: item.url,
  fileName: item.fileName,
  mediaType: item.mediaType,
  bytes: item.bytes,
  sha256: item.sha256,
  receivedAt: new Date(item.receivedAt).toISOString(),
  href: item.kind === 'file' ? `/api/v1/evidence/${item.id}/file` : null,
});

export const presentPublishedUpdate = (row: PublishedUpdateListRow, day: string): PublishedUpdateView => {
  const visibility = visibilityOf(row, momentOf(day));
  return {
    ...presentPublishedUpdateRow(row, day),
    narrative: row.narrative,
    measures: row.measures ?? [],
    obstacles: row.obstacles,
    nextSteps: row.nextSteps,
    statusReason: row.statusReason,
    askStatuses: row.askStatuses,
    evidence: row.evidence.map(presentEvidence),
    corrects: row.corrects,
    supersededBy: visibility === 'superseded' ? row.supersededBy : null,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    hiddenAt: row.hiddenAt?.toISOString() ?? null,
    hiddenReason: row.hiddenReason,
    publishedBy: row.publishedBy,
  };
};

export const PUBLISHED_UPDATE_SHEET: CsvSheet<PublishedUpdateRow> = {
  name: 'updates',
  unit: 'updates',
  columns: [
    ['id', ({ id }) => id],
    ['commitment', ({ commitmentId }) => commitmentId],
    ['recommendation', ({ recommendation }) => recommendation.key],
    ['bearer', ({ bearer }) => bearer.name],
    ['country', ({ bearer }) => bearer.country?.iso3],
    ['voice', ({ voice }) => voice],
    ['organisation', ({ organisation }) => organisation?.name],
    ['organisationKind', ({ organisation }) => organisation?.kind],
    ['status', ({ status }) => status],
    ['periodStart', ({ periodStart }) => periodStart],
    ['periodEnd', ({ periodEnd }) => periodEnd],
    ['publishedAt', ({ publishedAt }) => publishedAt],
    ['visibility', ({ visibility }) => visibility],
  ],
};
