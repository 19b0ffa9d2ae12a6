import type { SessionView } from '@heed/contracts';
import { abilitiesAtAll, neededAssurance } from '@heed/domain';
import type { Member } from '../../../http/request-scope';

/** What the signed-in browser is told about itself. */
export const presentSession = ({ actor, organisation, ...member }: Member): SessionView => ({
  user: { id: actor.userId, name: member.name, email: member.email },
  organisation: {
    id: organisation.id,
    slug: organisation.slug,
    kind: actor.organisationKind,
    name: organisation.name,
    country: actor.country,
    demonstration: actor.demonstration,
  },
  organisationState: actor.organisationState,
  roles: [...actor.roles],
  post: member.post,
  isPublisher: actor.isPublisher,
  publisher: member.publisher,
  csrfToken: member.csrfToken,
  expiresAt: member.expiresAt.toISOString(),
  abilities: abilitiesAtAll(actor),
  assurance: actor.assurance,
  neededAssurance: neededAssurance(actor),
});
