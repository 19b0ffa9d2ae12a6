import { Injectable } from '@nestjs/common';
import type { OrganisationRef } from '@heed/contracts';
import type { OrganisationKind } from '@heed/domain';
import { PortalDatabase } from '../../database/portal-database';
import { currentMember } from '../../http/request-scope';

type Row = Omit<OrganisationRef, 'kind'> & { kind: OrganisationKind };

/** Organisations as everyone may know them, and the reader's own, whose name the public may not know. */
@Injectable()
export class OrganisationsReader {
  constructor(private readonly database: PortalDatabase) {}

  /** One statement for any number of ids; unknown ids are left out. */
  async refs(ids: readonly string[], lang = 'en'): Promise<Map<string, OrganisationRef>> {
    const rows = await this.database.query<Row>(
      `SELECT id, slug, kind, coalesce(names ->> $2, names ->> 'en') AS name, country_iso3 AS country, demonstration
       FROM published.public_organisation WHERE id = ANY ($1::uuid[])`,
      [[...new Set(ids)], lang],
    );
    const known = [...ownRef(ids), ...rows];
    return new Map(
      known.map(({ id, slug, kind, name, country, demonstration }) => [
        id,
        { id, slug, kind, name, country, demonstration },
      ]),
    );
  }
}

const ownRef = (ids: readonly string[]): OrganisationRef[] => {
  const member = currentMember();
  if (!member || !ids.includes(member.organisation.id)) return [];
  const { organisationKind: kind, country, demonstration } = member.actor;
  return [{ ...member.organisation, kind, country, demonstration }];
};
