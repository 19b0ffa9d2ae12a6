import type { Actor, Target } from '@heed/domain';
import { requiring } from '../../http/access/require-access';
import { RuleBroken } from '../../http/problems/problems';
import { commitmentTarget, type CommitmentTarget } from '../commitments/commitment-targets.reader';
import type { StatusUpdate } from './status-update.entity';

/** What the access rules are asked about. */
export const targetOf = (actor: Actor, commitment: CommitmentTarget, update?: StatusUpdate): Target => ({
  commitment: commitmentTarget(commitment, commitment.assigned ? [actor.organisationId] : []),
  ...(update ? { update: aboutUpdate(update) } : {}),
});

const aboutUpdate = ({ organisationId, voice, state, submittedAt }: StatusUpdate): NonNullable<Target['update']> => ({
  organisationId,
  voice,
  state,
  unseen: submittedAt === null,
});

/** @throws NotFound where existence is a secret, RuleBroken `update.wrong_state` or `update.not_assigned`, else Denied. */
export const requireAccess = requiring({ wrong_state: 'update.wrong_state', not_assigned: 'update.not_assigned' });

/** The writer must have seen what is there now. */
export const requireVersion = (update: StatusUpdate, seen: number): void => {
  if (update.version !== seen)
    throw new RuleBroken('version.stale', { current: { version: update.version, changed: [] } });
};

/** What only the State's publisher is shown beside its author: reading it leaves an entry in the publisher's trail. */
export const isOthersUnpublished = (actor: Actor, { organisationId, state }: StatusUpdate): boolean =>
  organisationId !== actor.organisationId && state !== 'published';
