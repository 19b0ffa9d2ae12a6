import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { type Actor, type OrganisationKind, type Role } from '@heed/domain';
import type { HeedUnderTest } from '../app';

export const PASSWORD = 'a password nobody else has';

export interface Tenant {
  readonly name: string;
  readonly organisationId: string;
  readonly kind: OrganisationKind;
  readonly iso3: string | null;
}

export type Agent = Awaited<ReturnType<HeedUnderTest['as']>>;

/** Somebody who sends requests, with what the rules know of them; null for the public. */
export interface Sender {
  readonly name: string;
  readonly agent: Agent;
  readonly actor: Actor | null;
  readonly tenant: Tenant | null;
  readonly email: string | null;
}

export interface World {
  readonly heed: HeedUnderTest;
  readonly tenants: readonly Tenant[];
  readonly senders: readonly Sender[];
  /** State commitments of the first State, assigned to its first ministry; enough for every fixture. */
  readonly commitments: readonly string[];
  /** A commitment of OHCHR's own. */
  readonly ofOhchr: string;
  /** The same of the State abroad. */
  readonly abroad: string;
}

const EVERYTHING: Role[] = ['administrator', 'validator', 'contributor', 'reader'];
/** The States that tenants are of. */
export const STATES = ['AUS', 'NZL'] as const;
const [HERE, THERE] = STATES;

// The nine of the issue, and the mechanism that publishes, whose sight of others' work is the widest.
const CAST = [
  { sender: 'ministry, contributor', tenant: 'ministry', kind: 'ministry', iso3: HERE, roles: ['contributor'] },
  {
    sender: 'ministry, validator',
    tenant: 'ministry',
    kind: 'ministry',
    iso3: HERE,
    roles: ['validator', 'contributor'],
  },
  { sender: 'another ministry', tenant: 'other ministry', kind: 'ministry', iso3: HERE, roles: EVERYTHING },
  { sender: 'ministry abroad', tenant: 'ministry abroad', kind: 'ministry', iso3: THERE, roles: EVERYTHING },
  { sender: 'NGO', tenant: 'NGO', kind: 'ngo', iso3: HERE, roles: EVERYTHING },
  { sender: 'another NGO', tenant: 'other NGO', kind: 'ngo', iso3: HERE, roles: EVERYTHING },
  { sender: 'OHCHR', tenant: 'OHCHR', kind: 'ohchr', iso3: null, roles: EVERYTHING },
  { sender: 'operator', tenant: 'operator', kind: 'operator', iso3: null, roles: EVERYTHING },
  { sender: 'publishing mechanism', tenant: 'mechanism', kind: 'nmirf', iso3: HERE, roles: EVERYTHING },
] as const;

const insertTenant = async (
  heed: HeedUnderTest,
  name: string,
  kind: OrganisationKind,
  iso3: string | null,
): Promise<Tenant> => {
  const organisationId = randomUUID();
  await heed.rows(
    `INSERT INTO people.organisation (id, slug, kind, names, country_iso3, body_slug, state)
     VALUES ($1, $2, $3, $4, $5, $6, 'verified')`,
    [
      organisationId,
      `tenant-${organisationId}`,
      kind,
      { en: `The ${name}` },
      iso3,
      kind === 'ohchr' ? 'body-ohchr' : null,
    ],
  );
  await heed.rows("INSERT INTO people.post (organisation_id, name, focal_point) VALUES ($1, 'Desk', 'main')", [
    organisationId,
  ]);
  if (kind === 'ngo') {
    await heed.rows('INSERT INTO people.country_of_work (organisation_id, country_iso3) VALUES ($1, $2)', [
      organisationId,
      iso3,
    ]);
  }
  if (kind === 'nmirf') {
    await heed.rows('INSERT INTO people.state_publisher (country_iso3, organisation_id) VALUES ($1, $2)', [
      iso3,
      organisationId,
    ]);
  }
  return { name, organisationId, kind, iso3 };
};

const insertMember = async (heed: HeedUnderTest, tenant: Tenant, roles: readonly Role[], secret: string) => {
  const userId = randomUUID();
  const email = `${userId}@example.org`;
  await heed.rows('INSERT INTO people.user_account (id, email, display_name) VALUES ($1, $2, $3)', [
    userId,
    email,
    'A person',
  ]);
  await heed.rows("INSERT INTO people.credential (user_id, kind, secret) VALUES ($1, 'password', $2)", [
    userId,
    secret,
  ]);
  await heed.rows("INSERT INTO people.membership (user_id, organisation_id, roles, post) VALUES ($1, $2, $3, 'Desk')", [
    userId,
    tenant.organisationId,
    roles,
  ]);
  return { userId, email };
};

const actorOf = (tenant: Tenant, userId: string, roles: readonly Role[]): Actor => ({
  userId,
  organisationId: tenant.organisationId,
  organisationKind: tenant.kind,
  organisationState: 'verified',
  country: tenant.iso3,
  isPublisher: tenant.kind === 'nmirf',
  roles,
  demonstration: false,
  countriesOfWork: tenant.kind === 'ngo' && tenant.iso3 ? [tenant.iso3] : [],
  assurance: 'phishing_resistant',
  scopes: null,
});

const commitmentsOf = async (heed: HeedUnderTest, where: string, limit: number): Promise<string[]> => {
  const rows = await heed.rows<{ id: string }>(
    `SELECT c.id FROM catalogue.commitment c JOIN catalogue.bearer b ON b.id = c.bearer_id WHERE ${where} ORDER BY c.id LIMIT ${String(limit)}`,
  );
  return rows.map(({ id }) => id);
};

/** Every actor of the access matrix in organisations of real States, signed in; on a seeded database. */
export const aWorld = async (heed: HeedUnderTest): Promise<World> => {
  const secret = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
  const tenants: Tenant[] = [];
  const senders: Sender[] = [{ name: 'anonymous', agent: heed.anyone(), actor: null, tenant: null, email: null }];
  for (const { sender, tenant: name, kind, iso3, roles } of CAST) {
    const tenant = tenants.find((one) => one.name === name) ?? (await insertTenant(heed, name, kind, iso3));
    if (!tenants.includes(tenant)) tenants.push(tenant);
    const { userId, email } = await insertMember(heed, tenant, roles, secret);
    senders.push({
      name: sender,
      agent: await heed.as(email, PASSWORD),
      actor: actorOf(tenant, userId, roles),
      tenant,
      email,
    });
  }
  const commitments = await commitmentsOf(
    heed,
    `c.country_iso3 = '${HERE}' AND c.bearer_kind = 'state' AND c.applicability = 'applies'`,
    400,
  );
  const [ofOhchr = ''] = await commitmentsOf(heed, "b.slug = 'body-ohchr'", 1);
  const [abroad = ''] = await commitmentsOf(
    heed,
    `c.country_iso3 = '${THERE}' AND c.bearer_kind = 'state' AND c.applicability = 'applies'`,
    1,
  );
  for (const [tenant, ids] of [
    ['ministry', commitments],
    ['ministry abroad', [abroad]],
  ] as const) {
    await heed.rows(
      `INSERT INTO working.assignment (organisation_id, commitment_id, country_iso3, post)
       SELECT $1, id, country_iso3, 'Desk' FROM catalogue.commitment WHERE id = ANY ($2::uuid[])`,
      [tenants.find(({ name }) => name === tenant)?.organisationId, ids],
    );
  }
  return { heed, tenants, senders, commitments, ofOhchr, abroad };
};

export const tenantNamed = (world: World, name: string): Tenant => {
  const found = world.tenants.find((tenant) => tenant.name === name);
  if (!found) throw new Error(`no tenant ${name}`);
  return found;
};

/** Somebody of the tenant who may do everything a member can. */
export const memberOf = (world: World, tenant: Tenant): Sender & { actor: Actor } => {
  for (const sender of [...world.senders].reverse()) {
    const { actor } = sender;
    if (actor && sender.tenant === tenant) return { ...sender, actor };
  }
  throw new Error(`nobody of ${tenant.name}`);
};
