import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { OrganisationKind } from '@heed/domain';
import type { HeedUnderTest } from './app';

const PASSWORD = 'a password nobody else has';

export interface StateUnderTest {
  ministry: string;
  otherMinistry: string;
  nmirf: string;
  parliament: string;
  ngo: string;
  otherNgo: string;
  password: string;
}

const insertMember = async (
  heed: HeedUnderTest,
  iso3: string,
  kind: OrganisationKind,
  secret: string,
): Promise<{ email: string; organisationId: string }> => {
  const [userId, organisationId] = [randomUUID(), randomUUID()];
  const email = `${kind}-${userId}@example.org`;
  await heed.rows(
    "INSERT INTO people.organisation (id, slug, kind, names, country_iso3, state) VALUES ($1, $2, $3, $4, $5, 'verified')",
    [organisationId, `${kind}-${organisationId}`, kind, { en: `A ${kind} of ${iso3}` }, iso3],
  );
  await heed.rows('INSERT INTO people.user_account (id, email, display_name) VALUES ($1, $2, $3)', [
    userId,
    email,
    'A person',
  ]);
  await heed.rows("INSERT INTO people.credential (user_id, kind, secret) VALUES ($1, 'password', $2)", [
    userId,
    secret,
  ]);
  await heed.rows('INSERT INTO people.post (organisation_id, name) VALUES ($1, $2)', [organisationId, 'Desk officer']);
  await heed.rows('INSERT INTO people.membership (user_id, organisation_id, roles, post) VALUES ($1, $2, $3, $4)', [
    userId,
    organisationId,
    ['administrator', 'validator', 'contributor'],
    'Desk officer',
  ]);
  return { email, organisationId };
};

/** Accounts of a real State: two ministries (every State commitment assigned to the first), NMIRF as publisher, parliament, two NGOs. */
export const aState = async (heed: HeedUnderTest, iso3: string): Promise<StateUnderTest> => {
  const secret = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
  const member = (kind: OrganisationKind) => insertMember(heed, iso3, kind, secret);
  const ministry = await member('ministry');
  const nmirf = await member('nmirf');
  const [otherMinistry, parliament, ngo, otherNgo] = [
    await member('ministry'),
    await member('parliament'),
    await member('ngo'),
    await member('ngo'),
  ];
  await heed.rows('INSERT INTO people.state_publisher (country_iso3, organisation_id) VALUES ($1, $2)', [
    iso3,
    nmirf.organisationId,
  ]);
  for (const { organisationId } of [ngo, otherNgo]) {
    await heed.rows('INSERT INTO people.country_of_work (organisation_id, country_iso3) VALUES ($1, $2)', [
      organisationId,
      iso3,
    ]);
  }
  await heed.rows(
    `INSERT INTO working.assignment (organisation_id, commitment_id, country_iso3)
     SELECT $1, id, country_iso3 FROM catalogue.commitment WHERE country_iso3 = $2 AND bearer_kind = 'state'`,
    [ministry.organisationId, iso3],
  );
  return {
    ministry: ministry.email,
    otherMinistry: otherMinistry.email,
    nmirf: nmirf.email,
    parliament: parliament.email,
    ngo: ngo.email,
    otherNgo: otherNgo.email,
    password: PASSWORD,
  };
};

/** A commitment by its readable parts. */
export const commitmentOf = async (heed: HeedUnderTest, bearer: string, recommendation: string): Promise<string> => {
  const [row] = await heed.rows<{ id: string }>(
    `SELECT c.id FROM catalogue.commitment c JOIN catalogue.bearer b ON b.id = c.bearer_id
     JOIN catalogue.recommendation r ON r.id = c.recommendation_id WHERE b.slug = $1 AND r.key = $2`,
    [bearer, recommendation],
  );
  if (!row) throw new Error(`no commitment of ${bearer} on ${recommendation}`);
  return row.id;
};
