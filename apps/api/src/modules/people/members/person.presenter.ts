import type { InvitationView, PersonView } from '@heed/contracts';
import { abilities, can, type Actor } from '@heed/domain';
import type { InvitationRow } from '../invitations/invitations.repository';
import { inOwnOrganisation } from '../require-access';
import type { MemberRow } from './members.repository';

/** Colleagues know each other by name and post; how to reach them and when they were here is their administrator's. */
export const presentPerson = (actor: Actor, row: MemberRow): PersonView => {
  const about = inOwnOrganisation(actor, row.userId);
  const reachable = can(actor, 'person.read_contact', about).allowed;
  return {
    userId: row.userId,
    name: row.name,
    roles: row.roles,
    post: row.post,
    focalPoint: row.focalPoint,
    joinedOn: row.joinedOn,
    email: reachable ? row.email : null,
    lastSignedInOn: reachable ? row.lastSignedInOn : null,
    stale: reachable && row.stale,
    disabled: row.disabled,
    version: row.version,
    abilities: abilities(actor, about),
  };
};

export const presentInvitation = ({ id, email, roles, post, createdAt, expiresAt }: InvitationRow): InvitationView => ({
  id,
  email,
  roles,
  post,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
});
