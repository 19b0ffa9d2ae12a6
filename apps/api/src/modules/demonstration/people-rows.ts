import type { DemonstrationSeeds } from './demonstration-seed';
import type { Rows } from './demonstration-table';
import { type InventedWorld, organisationId, userId } from './invented-world';

/** The demonstration's own calendar: before the first account. */
const FOUNDED_AT = '2024-11-01T08:00:00Z';

type PeopleTables =
  'organisations' | 'publishers' | 'countriesOfWork' | 'users' | 'credentials' | 'posts' | 'memberships';

/** Organisations and accounts; `secret` is the one password's hash, since hashing costs time on purpose. */
export const peopleRows = (
  { organisations, people }: DemonstrationSeeds,
  secret: string,
): Pick<Rows, PeopleTables> => ({
  organisations: organisations.map((organisation) => ({
    id: organisationId(organisation.slug),
    slug: organisation.slug,
    kind: organisation.kind,
    names: organisation.names,
    country_iso3: organisation.country ?? null,
    body_slug: organisation.body === undefined ? null : `body-${organisation.body}`,
    ganhri_status: organisation.ganhriStatus ?? null,
    ganhri_status_on: organisation.ganhriStatusOn ?? null,
    state: 'verified',
    public_page: true,
    demonstration: true,
    created_at: FOUNDED_AT,
  })),
  publishers: organisations
    .filter(({ publisher }) => publisher)
    .map(({ slug, country }) => ({ country_iso3: country, organisation_id: organisationId(slug) })),
  countriesOfWork: organisations.flatMap(({ slug, countriesOfWork = [] }) =>
    countriesOfWork.map((country) => ({ organisation_id: organisationId(slug), country_iso3: country })),
  ),
  users: people.map(({ email, name }) => ({
    id: userId(email),
    email,
    display_name: name,
    demonstration: true,
    created_at: FOUNDED_AT,
  })),
  credentials: people.map(({ email }) => ({
    user_id: userId(email),
    kind: 'password',
    secret,
    changed_at: FOUNDED_AT,
  })),
  posts: people.map(({ organisation, post }, at) => ({
    organisation_id: organisationId(organisation),
    name: post,
    focal_point: people.findIndex((one) => one.organisation === organisation) === at ? 'main' : 'alternate',
    created_at: FOUNDED_AT,
  })),
  memberships: people.map(({ email, organisation, roles, post }) => ({
    user_id: userId(email),
    organisation_id: organisationId(organisation),
    roles,
    post,
    joined_at: FOUNDED_AT,
  })),
});

/** Which ministry was given what. */
export const assignmentRows = ({ assignments }: DemonstrationSeeds, world: InventedWorld): Rows['assignments'] =>
  assignments.flatMap(({ organisation, country, recommendations, dueOn }) =>
    recommendations.map((recommendation) => ({
      organisation_id: organisationId(organisation),
      commitment_id: world.commitmentOf({ recommendation, country, bearer: 'state' })?.id,
      country_iso3: country,
      due_on: dueOn,
      assigned_at: FOUNDED_AT,
    })),
  );
