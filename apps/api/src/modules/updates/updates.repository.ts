import { Injectable } from '@nestjs/common';
import type { AskStatusDto, Visibility } from '@heed/contracts';
import type { ImplementationStatus } from '@heed/domain';
import { Transactions } from '../../database/transactions';
import { visibilityOf, type AfterPublication } from '../commitments/visibility.reader';
import { StatusUpdate } from './status-update.entity';

export interface AskStatusRow {
  askId: string;
  status: ImplementationStatus;
}

export interface CommentRow {
  id: string;
  authorOrganisationId: string;
  authorPost: string;
  body: string;
  at: Date;
}

export interface UpdateFilter {
  states?: readonly string[];
  commitmentId?: string;
  /** Keyset: rows before this moment and id. */
  before?: { at: Date; id: string };
  limit: number;
}

/** The working side of updates. Row-level security decides what exists for the reader; nothing is filtered afterwards. */
@Injectable()
export class UpdatesRepository {
  constructor(private readonly transactions: Transactions) {}

  find(id: string): Promise<StatusUpdate | null> {
    return this.transactions.manager.findOneBy(StatusUpdate, { id });
  }

  /** Locks the row for the rest of the transaction. */
  lock(id: string): Promise<StatusUpdate | null> {
    return this.transactions.manager.findOne(StatusUpdate, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(update: StatusUpdate): Promise<void> {
    await this.transactions.manager.insert(StatusUpdate, update);
  }

  /** Writes every column; the version goes up by one. */
  async save(update: StatusUpdate): Promise<void> {
    update.updatedAt = new Date();
    await this.transactions.manager.save(StatusUpdate, update, { reload: false });
  }

  /** Answers with the storage keys of its files, whose bytes may go once this is committed. */
  async remove(update: StatusUpdate): Promise<string[]> {
    const key = [update.organisationId, update.id];
    await this.transactions.query(
      'DELETE FROM working.update_ask_status WHERE organisation_id = $1 AND update_id = $2',
      key,
    );
    const files = await this.transactions.query<{ storageKey: string | null }>(
      'DELETE FROM working.evidence WHERE organisation_id = $1 AND update_id = $2 RETURNING storage_key AS "storageKey"',
      key,
    );
    await this.transactions.query('DELETE FROM working.status_update WHERE organisation_id = $1 AND id = $2', key);
    return files.flatMap(({ storageKey }) => (storageKey === null ? [] : [storageKey]));
  }

  /** The organisation's unfinished update on a commitment, if any: there is one at a time. */
  async openOn(organisationId: string, commitmentId: string): Promise<string | null> {
    const [row] = await this.transactions.query<{ id: string }>(
      `SELECT id FROM working.status_update WHERE organisation_id = $1 AND commitment_id = $2 AND state <> 'published' LIMIT 1`,
      [organisationId, commitmentId],
    );
    return row?.id ?? null;
  }

  askStatuses(id: string): Promise<AskStatusRow[]> {
    return this.transactions.query<AskStatusRow>(
      `SELECT s.ask_id AS "askId", s.status FROM working.update_ask_status s JOIN catalogue.ask a ON a.id = s.ask_id
       WHERE s.update_id = $1 ORDER BY a.n`,
      [id],
    );
  }

  async replaceAskStatuses(update: StatusUpdate, statuses: readonly AskStatusDto[]): Promise<void> {
    const { organisationId, id } = update;
    await this.transactions.query(
      'DELETE FROM working.update_ask_status WHERE organisation_id = $1 AND update_id = $2',
      [organisationId, id],
    );
    await this.transactions.query(
      `INSERT INTO working.update_ask_status (organisation_id, update_id, ask_id, status)
       SELECT $1, $2, ask, status FROM unnest($3::uuid[], $4::text[]) AS t (ask, status)`,
      [organisationId, id, statuses.map(({ askId }) => askId), statuses.map(({ status }) => status)],
    );
  }

  comments(id: string): Promise<CommentRow[]> {
    return this.transactions.query<CommentRow>(
      `SELECT id, author_organisation_id AS "authorOrganisationId", author_post AS "authorPost", body, at
       FROM working.comment WHERE update_id = $1 ORDER BY at, id`,
      [id],
    );
  }

  async addComment(update: StatusUpdate, comment: CommentRow): Promise<void> {
    await this.transactions.query(
      `INSERT INTO working.comment (id, organisation_id, update_id, author_organisation_id, author_post, body, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        comment.id,
        update.organisationId,
        update.id,
        comment.authorOrganisationId,
        comment.authorPost,
        comment.body,
        comment.at,
      ],
    );
  }

  /** What became of accounts since they were published; there is none for what never was. */
  async visibilities(ids: readonly string[]): Promise<Map<string, Visibility>> {
    const rows = await this.transactions.query<AfterPublication & { id: string }>(
      `SELECT id, withdrawn_at AS "withdrawnAt", hidden_at AS "hiddenAt", superseded_at AS "supersededAt"
       FROM published.public_update WHERE id = ANY ($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, visibilityOf(row)]));
  }

  /** What stands in for its author on the public side, which nobody else finds there before its batch is out. */
  async nameOfWaiting({ organisationId, commitmentId }: StatusUpdate): Promise<string | null> {
    const [row] = await this.transactions.query<{ name: string }>(
      `SELECT o.names ->> 'en' AS name
       FROM people.withheld_name w JOIN published.public_organisation o ON o.id = w.stand_in_id
       WHERE w.organisation_id = $1 AND w.commitment_id = $2`,
      [organisationId, commitmentId],
    );
    return row?.name ?? null;
  }

  /** The organisation's own updates, newest change first. */
  mine(organisationId: string, filter: UpdateFilter): Promise<StatusUpdate[]> {
    return this.page(filter, 'updatedAt').andWhere('u.organisationId = :organisationId', { organisationId }).getMany();
  }

  /** What waits for the publisher of a State, and what went through its hands. What it returned is its author's again. */
  queue(organisationId: string, country: string, filter: UpdateFilter): Promise<StatusUpdate[]> {
    return this.page(filter, 'submittedAt')
      .andWhere(`u.country = :country AND u.voice = 'bearer' AND u.submittedAt IS NOT NULL`, { country })
      .andWhere(`(u.state <> 'returned' OR u.organisationId = :organisationId)`, { organisationId })
      .getMany();
  }

  /** What waits for a validator of the organisation itself. */
  sent(organisationId: string, filter: UpdateFilter): Promise<StatusUpdate[]> {
    return this.page(filter, 'submittedAt')
      .andWhere('u.organisationId = :organisationId AND u.submittedAt IS NOT NULL', { organisationId })
      .getMany();
  }

  private page({ states, commitmentId, before, limit }: UpdateFilter, order: 'updatedAt' | 'submittedAt') {
    const query = this.transactions.manager.createQueryBuilder(StatusUpdate, 'u').where('true');
    if (states?.length) query.andWhere('u.state IN (:...states)', { states });
    if (commitmentId) query.andWhere('u.commitmentId = :commitmentId', { commitmentId });
    if (before) query.andWhere(`(u.${order}, u.id) < (:at, :id)`, before);
    return query.orderBy(`u.${order}`, 'DESC').addOrderBy('u.id', 'DESC').limit(limit);
  }
}
