import { randomUUID } from 'node:crypto';
import type { Actor } from '@heed/domain';
import { currentMember } from '../../http/request-scope';
import type { CommentRow } from './updates.repository';

/** A comment in the name of the member's organisation and post. */
export const ownComment = (actor: Actor, body: string): CommentRow => ({
  id: randomUUID(),
  authorOrganisationId: actor.organisationId,
  authorPost: currentMember()?.post ?? '',
  body,
  at: new Date(),
});
