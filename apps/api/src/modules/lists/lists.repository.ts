import { Injectable } from '@nestjs/common';
import type { AddressedText, MembershipRecord, TreatyActRecord, WorldCountry } from '@heed/domain';
import { Transactions } from '../../database/transactions';
import type { ApplicabilityPeriod } from './applicability-periods';
import type { MembershipRow, TreatyRow } from './list-file';

export interface TreatyNames {
  id: string;
  names: string[];
}

export interface ImportRecord {
  kind: 'treaty' | 'membership';
  subject: string;
  asOf: string;
  source: string;
  sha256: string;
  rows: number;
  demonstration: boolean;
}

export type DependentText = AddressedText & { recommendationId: string };

const OF_WORLD = 'SELECT iso3 FROM catalogue.country WHERE demonstration = $2';

/** Dated lists of treaties and memberships. */
@Injectable()
export class ListsRepository {
  constructor(private readonly transactions: Transactions) {}

  treaties(): Promise<TreatyNames[]> {
    return this.transactions.query('SELECT id, matches || id AS names FROM catalogue.treaty ORDER BY position');
  }

  countries(): Promise<(WorldCountry & { names: Record<string, string> })[]> {
    return this.transactions.query(
      `SELECT iso3, membership, admitted_on::text AS "admittedOn", demonstration, names FROM catalogue.country ORDER BY iso3`,
    );
  }

  acts(): Promise<(TreatyActRecord & { treaty: string })[]> {
    return this.transactions.query(
      `SELECT treaty_id AS treaty, country_iso3 AS iso3, act, day::text FROM catalogue.treaty_status ORDER BY treaty_id, country_iso3, day`,
    );
  }

  members(): Promise<MembershipRecord[]> {
    return this.transactions.query(
      `SELECT country_iso3 AS iso3, from_day::text AS "from", until_day::text AS until FROM catalogue.membership_status
       WHERE list = 'ipu' ORDER BY country_iso3, from_day`,
    );
  }

  /** False where this very list is the newest of its treaty or union. */
  async record({ kind, subject, asOf, source, sha256, rows, demonstration }: ImportRecord): Promise<boolean> {
    const added = await this.transactions.query(
      `INSERT INTO catalogue.list_import (id, kind, subject, as_of, source, sha256, rows, demonstration)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7) ON CONFLICT (kind, subject, sha256)
       DO UPDATE SET imported_at = clock_timestamp() WHERE EXISTS (
         SELECT FROM catalogue.list_import later WHERE later.kind = $1 AND later.subject = $2 AND later.demonstration = $7
           AND later.imported_at > list_import.imported_at) RETURNING id`,
      [kind, subject, asOf, source, sha256, rows, demonstration],
    );
    return added.length > 0;
  }

  /** A list is whole: what it no longer has is no longer so. */
  async replaceActs(treaty: string, rows: readonly TreatyRow[], source: string, demonstration: boolean): Promise<void> {
    await this.transactions.query(
      `DELETE FROM catalogue.treaty_status WHERE treaty_id = $1 AND country_iso3 IN (${OF_WORLD})`,
      [treaty, demonstration],
    );
    await this.transactions.query(
      `INSERT INTO catalogue.treaty_status (treaty_id, country_iso3, act, day, source)
       SELECT DISTINCT $1, iso3, act, day, $3 FROM jsonb_to_recordset($2::jsonb) AS given(iso3 text, act text, day date)`,
      [treaty, JSON.stringify(rows), source],
    );
  }

  async replaceMembers(rows: readonly MembershipRow[], source: string, demonstration: boolean): Promise<void> {
    await this.transactions.query(
      `DELETE FROM catalogue.membership_status WHERE list = $1 AND country_iso3 IN (${OF_WORLD})`,
      ['ipu', demonstration],
    );
    await this.transactions.query(
      `INSERT INTO catalogue.membership_status (list, country_iso3, from_day, until_day, source)
       SELECT DISTINCT 'ipu', iso3, "from", until, $2 FROM jsonb_to_recordset($1::jsonb) AS given(iso3 text, "from" date, until date)`,
      [JSON.stringify(rows), source],
    );
  }

  /** Recommendations, of these documents or of all, whose applicability a list can decide, as the fan-out reads them. */
  dependentTexts(documentIds: readonly string[] | null): Promise<DependentText[]> {
    return this.transactions.query(
      `WITH concerned AS MATERIALIZED (
         SELECT DISTINCT a.recommendation_id AS id FROM catalogue.addressee a
         WHERE a.addressee_group IN ('States parties', 'Parliaments')
           OR (cardinality(a.as_printed) > 0 AND EXISTS (SELECT FROM unnest(a.as_printed) w WHERE w ~* '\\yha(s|ve) not\\y')))
       SELECT r.id AS "recommendationId", coalesce(r.adopted_on, r.adopted_day::text) AS "adoptedOn", p.kind, p.chapeau, p.actionable,
         p.addressees, p.instruments,
         (SELECT jsonb_agg(jsonb_build_object('n', k.n, 'addressees', k.addressees) ORDER BY k.n) FROM (
            SELECT k.n, jsonb_agg(jsonb_build_object('group', a.addressee_group, 'role', a.role, 'inferred', a.inferred,
                'asPrinted', a.as_printed, 'names', a.names, 'instrument', a.instrument) ORDER BY a.n) AS addressees
            FROM catalogue.ask k JOIN catalogue.addressee a ON a.ask_id = k.id AND a.recommendation_id = k.recommendation_id WHERE k.recommendation_id = r.id GROUP BY k.n) k) AS asks
       FROM concerned JOIN catalogue.recommendation r ON r.id = concerned.id
       JOIN catalogue.recommendation_source s ON s.recommendation_id = r.id AND s.n = 1
       JOIN catalogue.paragraph p ON p.id = s.paragraph_id
       WHERE ($1::uuid[] IS NULL OR r.document_id = ANY ($1::uuid[]))
       ORDER BY r.sort_key`,
      [documentIds],
    );
  }

  /** Replaces the history of these recommendations and says how many commitments read otherwise today. */
  async replacePeriods(
    rows: readonly (ApplicabilityPeriod & { recommendationId: string })[],
    recommendationIds: readonly string[],
    today: string,
  ): Promise<number> {
    await this.transactions.query(
      `DELETE FROM catalogue.applicability_period WHERE commitment_id IN
         (SELECT id FROM catalogue.commitment WHERE recommendation_id = ANY ($1::uuid[]))`,
      [recommendationIds],
    );
    await this.transactions.query(
      `INSERT INTO catalogue.applicability_period (commitment_id, from_day, until_day, applicability, applicability_reason)
       SELECT c.id, given."from", given.until, given.applicability, given.reason FROM ${GIVEN}`,
      [JSON.stringify(rows)],
    );
    const changed = await this.transactions.query(
      `UPDATE catalogue.commitment AS stored SET applicability = given.applicability, applicability_reason = given.reason, applicability_as_of = $2
       FROM (SELECT c.id, given.* FROM ${GIVEN}) AS given
       WHERE stored.id = given.id AND given."from" <= $2::date AND (given.until IS NULL OR given.until > $2::date)
         AND (stored.applicability, stored.applicability_reason) IS DISTINCT FROM (given.applicability, given.reason) RETURNING stored.id`,
      [JSON.stringify(rows), today],
    );
    return changed.length;
  }
}

const GIVEN = `jsonb_to_recordset($1::jsonb)
    AS given("recommendationId" uuid, kind text, country text, applicability text, reason text, "from" date, until date)
  JOIN catalogue.bearer b ON b.kind = given.kind AND b.country_iso3 = given.country
  JOIN catalogue.commitment c ON c.recommendation_id = given."recommendationId" AND c.bearer_id = b.id`;
