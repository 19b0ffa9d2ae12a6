import { randomUUID } from 'node:crypto';
import type { Fixture } from './fixtures';
import { memberOf, type Tenant, type World } from './world';

/** A row that belongs to one person alone: to everybody else, in the same organisation too, it is not there. */
const own = async (world: World, owner: Tenant, sql: string): Promise<Fixture> => {
  const id = randomUUID();
  const { userId, organisationId } = memberOf(world, owner).actor;
  await world.heed.rows(sql, [id, userId, organisationId]);
  return { parameters: { id }, target: {}, ownedBy: userId };
};

export const aToken = (world: World, owner: Tenant): Promise<Fixture> =>
  own(
    world,
    owner,
    `INSERT INTO people.api_token (organisation_id, id, user_id, name, token_hash, scopes, expires_at, assurance)
     VALUES ($3, $1::uuid, $2, 'A program', sha256(convert_to($1::uuid::text, 'UTF8')), '{read}', now() + interval '1 day', 'phishing_resistant')`,
  );

export const aSession = (world: World, owner: Tenant): Promise<Fixture> =>
  own(
    world,
    owner,
    `INSERT INTO people.session (id, token_hash, user_id, organisation_id, csrf_token, expires_at)
     VALUES ($1::uuid, sha256(convert_to($1::uuid::text, 'UTF8')), $2, $3, 'token', now() + interval '1 hour')`,
  );

export const aPasskey = (world: World, owner: Tenant): Promise<Fixture> =>
  own(
    world,
    owner,
    `INSERT INTO people.passkey (user_id, id, credential_id, public_key, counter, transports, name)
     SELECT $2, $1::uuid, $1::uuid::text, sha256(convert_to($1::uuid::text, 'UTF8')), 0, '{}', 'A key' WHERE $3::uuid IS NOT NULL`,
  );
