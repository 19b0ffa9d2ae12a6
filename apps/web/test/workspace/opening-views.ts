import type { AuditEntryView, OpeningView } from '@heed/contracts';
import type { Action } from '@heed/domain';
import { aMemberSession, anAccount } from './account-views';
import { fakeApi, ok } from './fake-api';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

export const OPENED = { id: id(2), name: 'Open Doors Aldoria', kind: 'ngo' } as const;

/** Asked for, as somebody of the operator sees it who may agree. */
export const anOpening = (more: Partial<OpeningView> = {}): OpeningView => ({
  id: id(70),
  organisation: OPENED,
  reason: 'Somebody seems to write in its name since this night.',
  stage: 'asked',
  requestedBy: 'Mio Tarr',
  approvedBy: null,
  requestedAt: '2026-11-20T10:00:00.000Z',
  approvedAt: null,
  endsAt: '2026-11-21T10:00:00.000Z',
  pagesRead: 0,
  acknowledgedAt: null,
  abilities: ['opening.read', 'opening.approve', 'opening.end'],
  ...more,
});

/** Open for the rest of the hour, as one of the two sees it. */
export const anOpenOne = (more: Partial<OpeningView> = {}): OpeningView =>
  anOpening({
    stage: 'open',
    approvedBy: 'Lena Moor',
    approvedAt: '2026-11-20T11:00:00.000Z',
    endsAt: inMinutes(41.5),
    abilities: ['opening.read', 'opening.look', 'opening.end'],
    ...more,
  });

export const anEndedOne = (more: Partial<OpeningView> = {}): OpeningView =>
  anOpenOne({ stage: 'ended', endsAt: '2026-11-20T11:40:00.000Z', abilities: ['opening.read'], ...more });

/** What the organisation did, without the names that its own trail has beside the ids. */
export const anOpenedEntry = (more: Partial<AuditEntryView> = {}): AuditEntryView => ({
  chain: OPENED.id,
  seq: 1,
  at: '2026-11-19T05:06:07.000Z',
  action: 'update.drafted',
  read: false,
  post: 'Desk officer',
  organisation: null,
  target: { kind: 'update', id: 'u-1' },
  changed: [],
  codes: {},
  reason: null,
  requestId: 'r-1',
  ...more,
});

export const OPERATOR_ABILITIES: Action[] = ['opening.read', 'opening.begin'];

/** Somebody of the operator at the list of openings; what the API says of it can change under the page. */
export const withOpenings = (...first: OpeningView[]) => {
  let openings = first;
  const api = fakeApi({
    'GET /session': () => ok(aMemberSession({ abilities: OPERATOR_ABILITIES })),
    'GET /account': () => ok(anAccount({ stepUpBy: ['totp'] })),
    'GET /openings': () => ok(openings),
  });
  return { api, lists: (...others: OpeningView[]) => void (openings = others) };
};
