import { Injectable } from '@nestjs/common';
import type { FocalPoint, PostView } from '@heed/contracts';
import { Transactions } from '../../../database/transactions';

/** Posts of one organisation, in the open transaction of a member. Whatever stands under a post follows its name. */
@Injectable()
export class PostsRepository {
  constructor(private readonly transactions: Transactions) {}

  all(organisationId: string): Promise<PostView[]> {
    return this.transactions.query<PostView>(
      `SELECT p.name, p.focal_point AS "focalPoint",
         ARRAY(SELECT u.display_name FROM people.membership m JOIN people.user_account u ON u.id = m.user_id
               WHERE m.organisation_id = p.organisation_id AND m.post = p.name AND m.ended_at IS NULL
               ORDER BY u.display_name, u.id) AS holders
       FROM people.post p WHERE p.organisation_id = $1 ORDER BY p.focal_point = 'main' DESC NULLS LAST, p.name LIMIT 500`,
      [organisationId],
    );
  }

  /** Locked, since there is one main focal point. */
  async lock(organisationId: string, name: string): Promise<{ focalPoint: FocalPoint | null } | null> {
    const rows = await this.transactions.query<{ name: string; focalPoint: FocalPoint | null }>(
      `SELECT name, focal_point AS "focalPoint" FROM people.post WHERE organisation_id = $1
       AND (name = $2 OR focal_point = 'main') ORDER BY name FOR UPDATE`,
      [organisationId, name],
    );
    return rows.find((row) => row.name === name) ?? null;
  }

  async isThere(organisationId: string, name: string): Promise<boolean> {
    const rows = await this.transactions.query('SELECT FROM people.post WHERE organisation_id = $1 AND name = $2', [
      organisationId,
      name,
    ]);
    return rows.length > 0;
  }

  async add(organisationId: string, name: string): Promise<void> {
    await this.transactions.query('INSERT INTO people.post (organisation_id, name) VALUES ($1, $2)', [
      organisationId,
      name,
    ]);
  }

  async rename(organisationId: string, from: string, to: string): Promise<void> {
    await this.transactions.query('UPDATE people.post SET name = $3 WHERE organisation_id = $1 AND name = $2', [
      organisationId,
      from,
      to,
    ]);
  }

  async setFocalPoint(organisationId: string, name: string, focalPoint: FocalPoint | null): Promise<void> {
    await this.transactions.query('UPDATE people.post SET focal_point = $3 WHERE organisation_id = $1 AND name = $2', [
      organisationId,
      name,
      focalPoint,
    ]);
  }

  /** Whoever was the main focal point is an alternate from now on. */
  async makeWay(organisationId: string): Promise<void> {
    await this.transactions.query(
      "UPDATE people.post SET focal_point = 'alternate' WHERE organisation_id = $1 AND focal_point = 'main'",
      [organisationId],
    );
  }
}
