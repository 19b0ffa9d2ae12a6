import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions';

const ORGANISATION = 'SELECT id FROM people.organisation WHERE demonstration';
const USER = 'SELECT id FROM people.user_account WHERE demonstration';
const COUNTRY = 'SELECT iso3 FROM catalogue.country WHERE demonstration';
const COMMITMENT = 'SELECT id FROM catalogue.commitment WHERE demonstration';
const DOCUMENT = 'SELECT id FROM catalogue.document WHERE demonstration';
const TEXT = `SELECT id FROM catalogue.paragraph WHERE document_id IN (${DOCUMENT})`;
const PUBLISHED = 'SELECT id FROM published.published_update WHERE demonstration';

// Each names what it takes by the flag, and what hangs on a row goes before the row.
const ACCOUNTS = [
  `published.published_evidence WHERE published_update_id IN (${PUBLISHED})`,
  `published.published_ask_status WHERE published_update_id IN (${PUBLISHED})`,
  `published.publication_event WHERE published_update_id IN (${PUBLISHED})`,
  'published.published_update WHERE demonstration',
  'published.assessment WHERE demonstration',
  `working.comment WHERE organisation_id IN (${ORGANISATION})`,
  `working.custody_event WHERE organisation_id IN (${ORGANISATION})`,
  `working.evidence WHERE organisation_id IN (${ORGANISATION})`,
  `working.update_ask_status WHERE organisation_id IN (${ORGANISATION})`,
  `working.status_update WHERE organisation_id IN (${ORGANISATION})`,
  `working.assignment WHERE commitment_id IN (${COMMITMENT})`,
  `catalogue.cluster_proposal WHERE decided_by IN (${USER})`,
  `imports.import_change WHERE by_organisation_id IN (${ORGANISATION})`,
  `imports.import_run WHERE organisation_id IN (${ORGANISATION})`,
  `platform.outbox WHERE organisation_id IN (${ORGANISATION})`,
  `platform.idempotency_key WHERE user_id IN (${USER})`,
  `people.session WHERE user_id IN (${USER})`,
  `people.api_token WHERE user_id IN (${USER})`,
  `people.opening WHERE organisation_id IN (${ORGANISATION})`,
  `people.recovery WHERE user_id IN (${USER})`,
  `people.challenge WHERE user_id IN (${USER})`,
  `people.recovery_code WHERE user_id IN (${USER})`,
  `people.passkey WHERE user_id IN (${USER})`,
  `people.federated_identity WHERE user_id IN (${USER})`,
  `people.invitation WHERE organisation_id IN (${ORGANISATION})`,
  `people.credential WHERE user_id IN (${USER})`,
  `people.former_holder WHERE organisation_id IN (${ORGANISATION})`,
  `people.membership WHERE user_id IN (${USER})`,
  `people.post WHERE organisation_id IN (${ORGANISATION})`,
  `people.organisation_event WHERE organisation_id IN (${ORGANISATION})`,
  `people.country_of_work WHERE organisation_id IN (${ORGANISATION})`,
  `people.withheld_name WHERE organisation_id IN (${ORGANISATION})`,
  `people.hosting WHERE organisation_id IN (${ORGANISATION})`,
  `people.application WHERE organisation_id IN (${ORGANISATION})`,
  `people.state_publisher WHERE organisation_id IN (${ORGANISATION})`,
  'people.user_account WHERE demonstration',
  'people.organisation WHERE demonstration',
];

const STATES = [
  `progress.commitment_standing WHERE commitment_id IN (${COMMITMENT})`,
  `progress.standing_change WHERE commitment_id IN (${COMMITMENT})`,
  `progress.progress_tally WHERE country_iso3 IN (${COUNTRY})`,
  `catalogue.commitment_ask WHERE commitment_id IN (${COMMITMENT})`,
  'catalogue.commitment WHERE demonstration',
  `catalogue.cluster_member WHERE paragraph_id IN (${TEXT}) OR cluster_id IN (SELECT id FROM catalogue.cluster WHERE demonstration)`,
  `catalogue.false_friend WHERE paragraph_id IN (${TEXT}) OR other_paragraph_id IN (${TEXT})`,
  'catalogue.cluster WHERE demonstration',
  `platform.catalogue_change WHERE document_id IN (${DOCUMENT})`,
  `catalogue.recommendation WHERE document_id IN (${DOCUMENT})`,
  'catalogue.document WHERE demonstration',
  `catalogue.treaty_status WHERE country_iso3 IN (${COUNTRY})`,
  `catalogue.membership_status WHERE country_iso3 IN (${COUNTRY})`,
  'catalogue.bearer WHERE demonstration',
  'catalogue.country WHERE demonstration',
];

/** Rows removed, by table; tables without any are left out. */
export type Removed = Readonly<Record<string, number>>;

/**
 * Takes the demonstration out of the database. The owner alone can: no application role may delete what was published.
 * The trail of who did what in audit chains stays, as it does for every organisation that is gone.
 */
@Injectable()
export class RemovalRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Names of stored files whose rows are about to go. */
  async storedFiles(): Promise<string[]> {
    const rows = await this.transactions.query<{ storageKey: string }>(
      `SELECT storage_key AS "storageKey" FROM working.evidence
       WHERE storage_key IS NOT NULL AND organisation_id IN (${ORGANISATION})`,
    );
    return rows.map(({ storageKey }) => storageKey);
  }

  /** Commitments of which somebody has spoken. */
  async spokenOf(): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      `SELECT commitment_id AS id FROM progress.commitment_standing WHERE commitment_id IN (${COMMITMENT}) ORDER BY 1`,
    );
    return rows.map(({ id }) => id);
  }

  /** Everyone and everything said. The standings still tell what stood, for whoever refreshes them. */
  async removeAccounts(): Promise<Removed> {
    await this.transactions.query(
      `UPDATE progress.commitment_standing SET bearer_update_id = NULL, assessment_id = NULL
       WHERE commitment_id IN (${COMMITMENT})`,
    );
    return this.remove(ACCOUNTS);
  }

  removeStates(): Promise<Removed> {
    return this.remove(STATES);
  }

  /** What the seed files gave the invented States is gone, so the next load has to look at every file again. */
  async forgetLoads(): Promise<void> {
    await this.transactions.query('DELETE FROM platform.load');
  }

  private async remove(parts: readonly string[]): Promise<Removed> {
    const removed: Record<string, number> = {};
    for (const part of parts) {
      const [row] = await this.transactions.query<{ n: number }>(
        `WITH gone AS (DELETE FROM ${part} RETURNING 1) SELECT count(*)::int AS n FROM gone`,
      );
      if (row && row.n > 0) removed[part.split(' ')[0] ?? part] = row.n;
    }
    return removed;
  }
}
