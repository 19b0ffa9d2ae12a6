import { seenAssignments } from '@heed/domain';
import { useSession } from '../../lib/session-context';
import type { CommitmentSource } from './api';

/** Whether the list says who works on what: the own one, to whoever is told of all of its State's assignments. */
export const useTellsAssignees = (source: CommitmentSource): boolean => {
  const { organisation, isPublisher } = useSession();
  return source === 'mine' && seenAssignments({ organisationKind: organisation.kind, isPublisher }) === 'all';
};
