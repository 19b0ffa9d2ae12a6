import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { OrganisationKind, Role } from '@heed/domain';
import type { HeedUnderTest } from './app';

const PASSWORD = 'a password nobody else has';

export interface OrganisationUnderTest {
  id: string;
  slug: string;
  /** Found nowhere else. */
  name: string;
  email: string;
  password: string;
}

export interface OrganisationGiven {
  kind: OrganisationKind;
  country?: string;
  countriesOfWork?: readonly string[];
  roles?: readonly Role[];
  publicPage?: boolean;
}

/** A verified organisation of the real world with one member, who by default holds every role that acts. */
export const anOrganisation = async (
  heed: HeedUnderTest,
  { kind, country, countriesOfWork = [], roles, publicPage = false }: OrganisationGiven,
): Promise<OrganisationUnderTest> => {
  const [id, userId] = [randomUUID(), randomUUID()];
  const [slug, name, email] = [`${kind}-${id}`, `Unmistakable ${kind} ${id.slice(0, 8)}`, `${userId}@example.org`];
  await heed.rows(
    `INSERT INTO people.organisation (id, slug, kind, names, country_iso3, state, public_page) VALUES ($1, $2, $3, $4, $5, 'verified', $6)`,
    [id, slug, kind, { en: name }, country ?? null, publicPage],
  );
  for (const iso3 of countriesOfWork)
    await heed.rows('INSERT INTO people.country_of_work (organisation_id, country_iso3) VALUES ($1, $2)', [id, iso3]);
  await heed.rows('INSERT INTO people.user_account (id, email, display_name) VALUES ($1, $2, $3)', [
    userId,
    email,
    'A person',
  ]);
  await heed.rows("INSERT INTO people.credential (user_id, kind, secret) VALUES ($1, 'password', $2)", [
    userId,
    await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 }),
  ]);
  await heed.rows('INSERT INTO people.post (organisation_id, name) VALUES ($1, $2)', [id, 'Desk officer']);
  await heed.rows('INSERT INTO people.membership (user_id, organisation_id, roles, post) VALUES ($1, $2, $3, $4)', [
    userId,
    id,
    roles ?? ['administrator', 'validator', 'contributor'],
    'Desk officer',
  ]);
  return { id, slug, name, email, password: PASSWORD };
};
