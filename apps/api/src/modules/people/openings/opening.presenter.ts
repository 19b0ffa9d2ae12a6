import type { AuditEntryView, OpeningView } from '@heed/contracts';
import { abilities, type Actor, type Target } from '@heed/domain';
import type { OpenableOrganisation, OpeningRow } from './openings.repository';

type OpeningFacts = Pick<
  OpeningRow,
  'organisationId' | 'organisationKind' | 'demonstration' | 'stage' | 'requestedBy' | 'approvedBy' | 'acknowledgedAt'
>;

export const targetOf = (row: OpeningFacts): Target => ({
  opening: {
    organisationId: row.organisationId,
    organisationKind: row.organisationKind,
    demonstration: row.demonstration,
    stage: row.stage,
    requestedBy: row.requestedBy,
    approvedBy: row.approvedBy,
    acknowledged: row.acknowledgedAt !== null,
  },
});

/** What is asked for, before it is. */
export const aRequest = (actor: Actor, organisationId: string, found: OpenableOrganisation): Target =>
  targetOf({
    ...found,
    organisationId,
    stage: 'asked',
    requestedBy: actor.userId,
    approvedBy: null,
    acknowledgedAt: null,
  });

/** Codes that say nothing of others: neither ids nor words. */
const TOLD_CODES = ['roles', 'kind', 'agreedBy'];

/** Acts on accounts, bare of words and of what others did. */
export const presentOpenedEntry = ({
  chain,
  seq,
  at,
  action,
  read,
  post,
  target,
  changed,
  codes,
}: AuditEntryView): AuditEntryView => ({
  chain,
  seq,
  at,
  action,
  read,
  post,
  organisation: null,
  target,
  changed,
  codes: Object.fromEntries(Object.entries(codes).filter(([field]) => TOLD_CODES.includes(field))),
  reason: null,
  requestId: '',
});

export const presentOpening = (actor: Actor, row: OpeningRow): OpeningView => ({
  id: row.id,
  organisation: { id: row.organisationId, name: row.organisationName, kind: row.organisationKind },
  reason: row.reason,
  stage: row.stage,
  requestedBy: row.requestedByName,
  approvedBy: row.approvedByName,
  requestedAt: row.requestedAt.toISOString(),
  approvedAt: row.approvedAt?.toISOString() ?? null,
  endsAt: row.endsAt.toISOString(),
  pagesRead: row.pagesRead,
  acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
  abilities: abilities(actor, targetOf(row)),
});
