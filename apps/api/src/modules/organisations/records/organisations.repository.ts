import { Injectable } from '@nestjs/common';
import type { OrganisationsQuery } from '@heed/contracts';
import type { NameChoice, OrganisationState } from '@heed/domain';
import { allOf, BoundSql } from '../../../database/bound-sql';
import { Transactions } from '../../../database/transactions';
import { NotFound } from '../../../http/problems/problems';
import type { OrganisationRecord } from './organisation-record';

const COLUMNS = `
  o.id, ARRAY[(extract(epoch FROM o.created_at) * 1000000)::bigint::text, o.id::text] AS cursor, o.slug, o.kind, o.names,
  o.country_iso3 AS country, o.state, o.demonstration, o.verifier_id AS "verifierId", o.contact_post AS "contactPost",
  ARRAY(SELECT w.country_iso3 FROM people.country_of_work w WHERE w.organisation_id = o.id ORDER BY 1) AS "countriesOfWork",
  (SELECT p.names ->> 'en' FROM published.public_organisation p WHERE p.id = o.verifier_id) AS "verifiedBy",
  (SELECT jsonb_build_object('slug', p.slug, 'name', p.names ->> 'en') FROM published.public_organisation p
   WHERE p.id = o.parent_id) AS parent,
  o.public_page AS "publicPage", o.publishes_as AS "publishesAs",
  coalesce((SELECT p.has_page FROM published.public_organisation p WHERE p.id = o.id), false) AS "hasPage",
  o.ganhri_status AS "ganhriStatus", o.ganhri_status_on::text AS "ganhriStatusOn",
  EXISTS (SELECT FROM people.state_publisher s WHERE s.organisation_id = o.id) AS "isPublisher",
  o.created_at AS "createdAt", o.version`;

/** What an organisation says of itself, as it is stored. */
export interface Profile {
  contactPost: string;
  parentId: string | null;
  publicPage: boolean;
}

/** Organisations on the working side. Row-level security decides which exist for the reader. */
@Injectable()
export class OrganisationsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Oldest first, as a queue is worked through. */
  page(
    { state, kind, country, name }: OrganisationsQuery,
    behind: readonly string[] | null,
    limit: number,
  ): Promise<OrganisationRecord[]> {
    const sql = new BoundSql();
    const conditions: string[] = ['NOT o.stand_in'];
    if (state?.length) conditions.push(`o.state = ANY (${sql.bind(state, 'text[]')})`);
    if (kind?.length) conditions.push(`o.kind = ANY (${sql.bind(kind, 'text[]')})`);
    if (country) {
      const iso3 = sql.bind(country, 'text');
      conditions.push(`o.country_iso3 = ${iso3} OR EXISTS (SELECT FROM people.country_of_work w
        WHERE w.organisation_id = o.id AND w.country_iso3 = ${iso3})`);
    }
    if (name)
      conditions.push(
        `EXISTS (SELECT FROM jsonb_each_text(o.names) n WHERE strpos(lower(n.value), lower(${sql.bind(name, 'text')})) > 0)`,
      );
    if (behind) {
      const at = `to_timestamp(0) + ${sql.bind(behind[0], 'bigint')} * interval '1 microsecond'`;
      conditions.push(`(o.created_at, o.id) > (${at}, ${sql.bind(behind[1], 'uuid')})`);
    }
    return this.transactions.query(
      `SELECT ${COLUMNS} FROM people.organisation o WHERE ${allOf(conditions)}
       ORDER BY o.created_at, o.id LIMIT ${sql.bind(limit)}`,
      sql.parameters,
    );
  }

  /** @throws NotFound where there is none for this reader. */
  async one(id: string): Promise<OrganisationRecord> {
    const [row] = await this.transactions.query<OrganisationRecord>(
      `SELECT ${COLUMNS} FROM people.organisation o WHERE o.id = $1 AND NOT o.stand_in`,
      [id],
    );
    if (!row) throw new NotFound();
    return row;
  }

  /** Holds the row until the transaction ends, where the reader may change it; then reads what is there. */
  async lock(id: string): Promise<OrganisationRecord> {
    await this.transactions.query('SELECT FROM people.organisation WHERE id = $1 FOR NO KEY UPDATE', [id]);
    return this.one(id);
  }

  /** Those of a State that may publish its account. */
  ofState(country: string): Promise<OrganisationRecord[]> {
    return this.transactions.query(
      `SELECT ${COLUMNS} FROM people.organisation o
       WHERE o.country_iso3 = $1 AND o.kind IN ('ministry', 'state_body', 'nmirf') AND o.state = 'verified'
       ORDER BY o.names ->> 'en', o.id`,
      [country],
    );
  }

  async saveProfile(id: string, { contactPost, parentId, publicPage }: Profile): Promise<void> {
    await this.transactions.query(
      `UPDATE people.organisation SET contact_post = $2, parent_id = $3, public_page = $4, version = version + 1
       WHERE id = $1`,
      [id, contactPost, parentId, publicPage],
    );
  }

  async saveNames(id: string, names: Record<string, string>): Promise<void> {
    await this.transactions.query('UPDATE people.organisation SET names = $2, version = version + 1 WHERE id = $1', [
      id,
      JSON.stringify(names),
    ]);
  }

  async saveCountriesOfWork(id: string, countries: readonly string[]): Promise<void> {
    await this.transactions.query(
      'DELETE FROM people.country_of_work WHERE organisation_id = $1 AND country_iso3 <> ALL ($2::text[])',
      [id, countries],
    );
    await this.transactions.query(
      `INSERT INTO people.country_of_work (organisation_id, country_iso3)
       SELECT $1, c.iso3 FROM unnest($2::text[]) AS c (iso3) ON CONFLICT DO NOTHING`,
      [id, countries],
    );
  }

  async saveState(id: string, state: OrganisationState, verifierId: string | null): Promise<void> {
    await this.transactions.query(
      `UPDATE people.organisation SET state = $2, verifier_id = coalesce($3, verifier_id), version = version + 1 WHERE id = $1`,
      [id, state, verifierId],
    );
  }

  async saveGanhriStatus(id: string, status: string, on: string): Promise<void> {
    await this.transactions.query(
      'UPDATE people.organisation SET ganhri_status = $2, ganhri_status_on = $3, version = version + 1 WHERE id = $1',
      [id, status, on],
    );
  }

  /** Whoever withholds the name has no public page. */
  async saveNameChoice(id: string, choice: NameChoice): Promise<void> {
    await this.transactions.query(
      `UPDATE people.organisation SET publishes_as = $2, public_page = public_page AND $2 = 'named', version = version + 1
       WHERE id = $1`,
      [id, choice],
    );
  }
}
