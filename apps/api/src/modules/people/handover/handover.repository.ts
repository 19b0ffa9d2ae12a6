import { Injectable } from '@nestjs/common';
import type { HandoverPostView, OpenWorkView } from '@heed/contracts';
import type { OrganisationKind } from '@heed/domain';
import { Transactions } from '../../../database/transactions';
import { POST_OF_ROW, workOf } from './open-work';

/** Work of one organisation by post, in the open transaction of a member. One statement each, however many rows. */
@Injectable()
export class HandoverRepository {
  constructor(private readonly transactions: Transactions) {}

  posts(
    organisationId: string,
    kind: OrganisationKind,
    after: string | null,
    limit: number,
  ): Promise<HandoverPostView[]> {
    const counted = workOf(kind).map(
      (source) =>
        `SELECT '${source.kind}' AS kind, ${POST_OF_ROW} AS post FROM ${source.table} w WHERE w.organisation_id = $1 AND ${source.open}`,
    );
    return this.transactions.query<HandoverPostView>(
      `WITH open AS (${[...counted, 'SELECT NULL, NULL WHERE false'].join(' UNION ALL ')}),
         counts AS (SELECT post, count(*) FILTER (WHERE kind = 'update')::integer AS updates,
           count(*) FILTER (WHERE kind = 'assignment')::integer AS assignments,
           count(*) FILTER (WHERE kind = 'import')::integer AS imports FROM open GROUP BY post)
       SELECT p.name, p.focal_point AS "focalPoint",
         ARRAY(SELECT u.display_name FROM people.membership m JOIN people.user_account u ON u.id = m.user_id
               WHERE m.organisation_id = $1 AND m.post = p.name AND m.ended_at IS NULL ORDER BY u.display_name, u.id) AS holders,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('name', f.name, 'leftOn', f.day)), '[]') FROM (
            SELECT u.display_name AS name, (h.left_at AT TIME ZONE 'UTC')::date::text AS day
            FROM people.former_holder h JOIN people.user_account u ON u.id = h.user_id
            WHERE h.organisation_id = $1 AND h.post = p.name ORDER BY h.left_at DESC LIMIT 10) f) AS "formerHolders",
         coalesce(n.updates, 0) AS updates, coalesce(n.assignments, 0) AS assignments, coalesce(n.imports, 0) AS imports
       FROM people.post p LEFT JOIN counts n ON n.post = p.name
       WHERE p.organisation_id = $1 AND ($2::text IS NULL OR p.name > $2) ORDER BY p.name LIMIT $3`,
      [organisationId, after, limit],
    );
  }

  /** What is open on one post, by kind and id. */
  open(
    organisationId: string,
    kind: OrganisationKind,
    post: string,
    after: readonly string[] | null,
    limit: number,
  ): Promise<OpenWorkView[]> {
    const sources = workOf(kind).map(
      (source) => `SELECT '${source.kind}' AS kind, ${source.columns} FROM ${source.table} w ${source.joins}
        WHERE w.organisation_id = $1 AND ${source.open} AND ${POST_OF_ROW} = $2`,
    );
    if (sources.length === 0) return Promise.resolve([]);
    const [lastKind = null, lastId = null] = after ?? [];
    return this.transactions.query<OpenWorkView>(
      `SELECT * FROM (${sources.join(' UNION ALL ')}) AS open
       WHERE $3::text IS NULL OR (kind, id) > ($3, $4::uuid) ORDER BY kind, id LIMIT $5`,
      [organisationId, post, lastKind, lastId, limit],
    );
  }

  async hasPost(organisationId: string, name: string): Promise<boolean> {
    const found = await this.transactions.query('SELECT FROM people.post WHERE organisation_id = $1 AND name = $2', [
      organisationId,
      name,
    ]);
    return found.length > 0;
  }

  /** Everything that is open on one post is the other's from now on; how much it was, by kind. */
  async move(organisationId: string, kind: OrganisationKind, from: string, to: string): Promise<Map<string, number>> {
    const moved = new Map<string, number>();
    for (const source of workOf(kind)) {
      const rows = await this.transactions.query(
        `UPDATE ${source.table} w SET post = $3 WHERE w.organisation_id = $1 AND ${source.open} AND ${POST_OF_ROW} = $2
         RETURNING w.organisation_id`,
        [organisationId, from, to],
      );
      moved.set(source.kind, rows.length);
    }
    return moved;
  }
}
