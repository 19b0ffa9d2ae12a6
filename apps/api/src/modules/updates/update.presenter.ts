import type {
  CommitmentRow,
  OrganisationRef,
  UpdateCommentView,
  UpdateRow,
  UpdateView,
  Visibility,
} from '@heed/contracts';
import { abilities, isStateAccount, type Actor, type Target } from '@heed/domain';
import type { StatusUpdate } from './status-update.entity';
import type { Surroundings } from './update-surroundings';
import type { AskStatusRow, CommentRow } from './updates.repository';

export const presentUpdateRow = (
  update: StatusUpdate,
  commitment: CommitmentRow,
  organisation: OrganisationRef,
  visibility: Visibility | null,
): UpdateRow => ({
  id: update.id,
  state: update.state,
  status: update.status,
  organisation,
  commitment,
  periodStart: update.periodStart,
  periodEnd: update.periodEnd,
  updatedAt: update.updatedAt.toISOString(),
  submittedAt: update.submittedAt?.toISOString() ?? null,
  releaseOn: update.releaseOn,
  visibility,
  version: update.version,
});

const presentComment = (comment: CommentRow, organisations: Surroundings['organisations']): UpdateCommentView[] => {
  const author = organisations.get(comment.authorOrganisationId);
  return author
    ? [{ id: comment.id, author, post: comment.authorPost, body: comment.body, at: comment.at.toISOString() }]
    : [];
};

export interface UpdateParts extends Surroundings {
  update: StatusUpdate;
  target: Target;
  askStatuses: AskStatusRow[];
  comments: CommentRow[];
  /** In which name it goes out with its batch, where it waits for one. */
  waitsAs: string | null;
}

export const presentUpdate = (actor: Actor, parts: UpdateParts): UpdateView => {
  const { update, row, organisations, previous, published } = parts;
  const organisation = organisations.get(update.organisationId);
  if (!organisation) throw new Error('an update without an organisation');
  return {
    ...presentUpdateRow(update, row, organisation, published?.visibility ?? null),
    voice: update.voice,
    decidedBy: isStateAccount(parts.target) ? 'publisher' : 'organisation',
    asks: parts.asks,
    askStatuses: parts.askStatuses.map(({ askId, status }) => ({ askId, status })),
    narrative: update.narrative,
    measures: update.measures,
    obstacles: update.obstacles,
    nextSteps: update.nextSteps,
    statusReason: update.statusReason,
    publicName: parts.waitsAs ?? published?.organisation?.name ?? null,
    corrects: update.corrects,
    publishedAt: update.publishedAt?.toISOString() ?? null,
    evidence: parts.evidence,
    comments: parts.comments.flatMap((comment) => presentComment(comment, organisations)),
    previous: previous && {
      id: previous.id,
      status: previous.status,
      periodEnd: previous.periodEnd,
      narrative: previous.narrative,
    },
    abilities: abilities(actor, parts.target),
  };
};
