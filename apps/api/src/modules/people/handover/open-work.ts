import type { OpenWork } from '@heed/contracts';
import { audienceOf, type OrganisationKind } from '@heed/domain';

/** One kind of work that belongs to a post until it is done. */
export interface WorkSource {
  kind: OpenWork;
  table: string;
  /** Rows `w` that are open. */
  open: string;
  /** What `id`, `title`, `state` and `since` of a row are, and what is joined for them. */
  columns: string;
  joins: string;
}

const TITLE = `JOIN catalogue.commitment c ON c.id = w.commitment_id JOIN catalogue.recommendation t ON t.id = c.recommendation_id`;

const UPDATES: WorkSource = {
  kind: 'update',
  table: 'working.status_update',
  open: "w.state IN ('draft', 'submitted', 'returned')",
  columns: `w.id, t.key AS title, w.state, w.updated_at::date::text AS since`,
  joins: TITLE,
};
const ASSIGNMENTS: WorkSource = {
  kind: 'assignment',
  table: 'working.assignment',
  open: 'true',
  columns: `w.commitment_id AS id, t.key AS title, NULL AS state, w.assigned_at::date::text AS since`,
  joins: TITLE,
};
const IMPORTS: WorkSource = {
  kind: 'import',
  table: 'imports.import_run',
  open: "w.state IN ('queued', 'reading', 'review', 'ready', 'proposed')",
  columns: `w.id, w.name AS title, w.state, w.changed_at::date::text AS since`,
  joins: '',
};

/** What each audience's database role may have open. Whatever a post will own later joins this list. */
const OF_AUDIENCE: Readonly<Record<ReturnType<typeof audienceOf>, readonly WorkSource[]>> = {
  state: [UPDATES, ASSIGNMENTS, IMPORTS],
  independent: [UPDATES],
  secretariat: [UPDATES, IMPORTS],
  admin: [],
};

export const workOf = (kind: OrganisationKind): readonly WorkSource[] => OF_AUDIENCE[audienceOf(kind)];

/** The post of a row; what came to none is the main focal point's, or the oldest post's. `$1` is the organisation. */
export const POST_OF_ROW = `coalesce(w.post, (SELECT p.name FROM people.post p WHERE p.organisation_id = $1
  ORDER BY p.focal_point = 'main' DESC NULLS LAST, p.created_at, p.name LIMIT 1))`;
