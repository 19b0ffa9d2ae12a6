import { randomUUID } from 'node:crypto';
import { commitmentTarget, type Fixture } from './fixtures';
import type { Operation } from './operations';
import { tenantNamed, type World } from './world';

/** A ministry that none of the actors is of: what it is given changes nothing for them. */
const aFurtherMinistry = async ({ heed }: World, iso3: string): Promise<string> => {
  const id = randomUUID();
  await heed.rows(
    `INSERT INTO people.organisation (id, slug, kind, names, country_iso3, state)
     VALUES ($1::uuid, $1::text, 'ministry', '{"en":"A further ministry"}', $2, 'verified')`,
    [id, iso3],
  );
  return id;
};

/** A commitment of the ministry's State, to be given to one more ministry; for everything else it is given already. */
export const anAssignment = async (world: World, name: string, { method }: Operation): Promise<Fixture> => {
  const owner = tenantNamed(world, name);
  const iso3 = owner.iso3 ?? '';
  const commitment = (name === 'ministry' ? world.commitments[0] : world.abroad) ?? '';
  const organisation = await aFurtherMinistry(world, iso3);
  if (method !== 'post') {
    await world.heed.rows(
      'INSERT INTO working.assignment (organisation_id, commitment_id, country_iso3) VALUES ($1, $2, $3)',
      [organisation, commitment, iso3],
    );
  }
  return {
    parameters: { id: commitment, organisationId: organisation },
    target: { commitment: commitmentTarget(world, owner) },
    known: { organisation, dueOn: '2027-06-30' },
  };
};
