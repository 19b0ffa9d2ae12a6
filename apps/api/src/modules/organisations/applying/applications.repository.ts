import { Injectable } from '@nestjs/common';
import type { OrganisationKind } from '@heed/domain';
import { Transactions } from '../../../database/transactions';

export interface Application {
  id: string;
  slug: string;
  kind: OrganisationKind;
  names: Record<string, string>;
  country: string | null;
  countriesOfWork: string[];
  contactPost: string;
  applicantName: string;
  applicantEmail: string;
}

/** Runs as the identity role: there is no member yet. */
@Injectable()
export class ApplicationsRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(application: Application): Promise<void> {
    const { id, slug, kind, names, country, contactPost } = application;
    await this.transactions.query(
      `INSERT INTO people.organisation (id, slug, kind, names, country_iso3, contact_post, state)
       VALUES ($1, $2, $3, $4, $5, $6, 'applied')`,
      [id, slug, kind, JSON.stringify(names), country, contactPost],
    );
    await this.transactions.query(
      'INSERT INTO people.country_of_work (organisation_id, country_iso3) SELECT $1, c.iso3 FROM unnest($2::text[]) AS c (iso3)',
      [id, application.countriesOfWork],
    );
    await this.transactions.query(
      'INSERT INTO people.application (organisation_id, applicant_name, applicant_email) VALUES ($1, $2, $3)',
      [id, application.applicantName, application.applicantEmail],
    );
    await this.transactions.query(
      `INSERT INTO people.organisation_event (organisation_id, n, event, by_post) VALUES ($1, 1, 'applied', $2)`,
      [id, contactPost],
    );
  }
}
