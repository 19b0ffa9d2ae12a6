import { Injectable } from '@nestjs/common';
import type { HostingView, OrganisationEventKind, OrganisationEventView } from '@heed/contracts';
import { Transactions } from '../../../database/transactions';
import type { OrganisationSurroundings } from './organisation-record';

type EventRow = Omit<OrganisationEventView, 'at'> & { at: Date };
type HostingRow = { id: string; name: string; state: HostingView['state']; own: boolean };

const EVENTS = `
  SELECT e.event, e.by_post AS post, e.reason, e.at,
         coalesce(p.names ->> 'en', o.names ->> 'en') AS by
  FROM people.organisation_event e
  LEFT JOIN published.public_organisation p ON p.id = e.by_organisation_id
  LEFT JOIN people.organisation o ON o.id = e.by_organisation_id
  WHERE e.organisation_id = $1 ORDER BY e.n`;

const HOSTINGS = `
  SELECT h.state, h.organisation_id = $1 AS own,
         CASE WHEN h.organisation_id = $1 THEN h.host_id ELSE h.organisation_id END AS id,
         coalesce(p.names ->> 'en', o.names ->> 'en', '') AS name
  FROM people.hosting h
  LEFT JOIN published.public_organisation p ON p.id = CASE WHEN h.organisation_id = $1 THEN h.host_id ELSE h.organisation_id END
  LEFT JOIN people.organisation o ON o.id = h.organisation_id
  WHERE h.organisation_id = $1 OR (h.host_id = $1 AND h.state <> 'refused')
  ORDER BY h.asked_at`;

/** What happened to an organisation and who stands beside it. Row-level security applies. */
@Injectable()
export class OrganisationSurroundingsRepository {
  constructor(private readonly transactions: Transactions) {}

  async addEvent(
    organisationId: string,
    event: OrganisationEventKind,
    by: { organisationId: string; post: string } | null,
    reason = '',
  ): Promise<void> {
    await this.transactions.query(
      `INSERT INTO people.organisation_event (organisation_id, n, event, by_organisation_id, by_post, reason)
       SELECT $1, coalesce((SELECT max(e.n) FROM people.organisation_event e WHERE e.organisation_id = $1), 0) + 1, $2, $3, $4, $5`,
      [organisationId, event, by?.organisationId ?? null, by?.post ?? '', reason],
    );
  }

  /** `hostings` and `applicant`: whether this reader may have any. */
  async of(
    id: string,
    { hostings, applicant }: { hostings: boolean; applicant: boolean },
  ): Promise<OrganisationSurroundings> {
    const events = await this.transactions.query<EventRow>(EVENTS, [id]);
    const rows = hostings ? await this.transactions.query<HostingRow>(HOSTINGS, [id]) : [];
    const [host] = rows.filter(({ own }) => own);
    return {
      events: events.map(({ event, by, post, reason, at }) => ({ event, by, post, reason, at: at.toISOString() })),
      host: host ? presentHosting(host) : null,
      guests: rows.filter(({ own }) => !own).map(presentHosting),
      applicant: applicant ? await this.applicant(id) : null,
    };
  }

  async applicant(id: string): Promise<{ name: string; email: string } | null> {
    const [row] = await this.transactions.query<{ name: string; email: string }>(
      'SELECT applicant_name AS name, applicant_email AS email FROM people.application WHERE organisation_id = $1',
      [id],
    );
    return row ?? null;
  }

  /** The way in that was made before, while nobody has come by it. */
  async closeFirstInvitation(id: string): Promise<void> {
    await this.transactions.query('SELECT people.close_first_invitation($1)', [id]);
  }

  async forgetApplicant(id: string): Promise<void> {
    await this.transactions.query('DELETE FROM people.application WHERE organisation_id = $1', [id]);
  }
}

const presentHosting = ({ id, name, state }: HostingRow): HostingView => ({ organisation: { id, name }, state });
