import { NAME_LANGUAGES, type OrganisationRow, type OrganisationView } from '@heed/contracts';
import { abilities, type Actor } from '@heed/domain';
import { targetOf, type OrganisationRecord, type OrganisationSurroundings } from './organisation-record';

export const presentOrganisationRow = (record: OrganisationRecord): OrganisationRow => ({
  id: record.id,
  kind: record.kind,
  name: record.names['en'] ?? '',
  country: record.country,
  countriesOfWork: record.countriesOfWork,
  state: record.state,
  createdAt: record.createdAt.toISOString(),
  version: record.version,
});

export const presentOrganisation = (
  actor: Actor,
  record: OrganisationRecord,
  around: OrganisationSurroundings,
): OrganisationView => ({
  ...presentOrganisationRow(record),
  slug: record.slug,
  names: NAME_LANGUAGES.flatMap((lang) => {
    const name = record.names[lang];
    return name === undefined ? [] : [{ lang, name }];
  }),
  ganhri:
    record.ganhriStatus === null || record.ganhriStatusOn === null
      ? null
      : { status: record.ganhriStatus, on: record.ganhriStatusOn },
  parent: record.parent,
  contactPost: record.contactPost,
  publicPage: record.publicPage,
  page: record.hasPage ? `/organisations/${record.slug}` : null,
  publishesAs: record.publishesAs,
  host: around.host,
  guests: around.guests,
  applicant: around.applicant,
  verifiedBy: record.verifiedBy,
  isPublisher: record.isPublisher,
  events: around.events,
  abilities: abilities(actor, targetOf(record)),
});
