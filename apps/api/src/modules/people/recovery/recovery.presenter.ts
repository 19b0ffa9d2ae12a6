import type { RecoveryView } from '@heed/contracts';
import { abilities, type Actor, type Target } from '@heed/domain';
import type { RecoveryRow } from './recoveries.repository';

export const targetOf = (row: RecoveryRow): Target => ({
  recovery: {
    organisationId: row.organisationId,
    organisationKind: row.organisationKind,
    demonstration: row.demonstration,
    alone: row.alone,
    verifierId: row.verifierId,
    nameWithheld: row.nameWithheld,
    userId: row.userId,
    requestedBy: row.requestedBy,
  },
});

const stageOf = ({ approvedAt, requestedBy }: RecoveryRow): RecoveryView['stage'] => {
  if (approvedAt) return 'agreed';
  return requestedBy === null ? 'asked' : 'begun';
};

export const presentRecovery = (actor: Actor, row: RecoveryRow): RecoveryView => ({
  id: row.id,
  organisation: { id: row.organisationId, name: row.organisationName, kind: row.organisationKind },
  person: { userId: row.userId, name: row.name, email: row.email },
  kind: row.kind,
  stage: stageOf(row),
  requestedBy: row.requestedByName,
  requestedAt: row.requestedAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  abilities: abilities(actor, targetOf(row)),
});
