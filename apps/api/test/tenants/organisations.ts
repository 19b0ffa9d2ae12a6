import { randomUUID } from 'node:crypto';
import type { OrganisationKind, OrganisationState } from '@heed/domain';
import type { Fixture } from './fixtures';
import type { Sender, Tenant, World } from './world';

export interface OrganisationVariant {
  readonly kind: OrganisationKind;
  readonly iso3: string;
  readonly withheldBy?: string;
}

export const ORGANISATIONS: Readonly<Record<string, OrganisationVariant>> = {
  'a ministry here': { kind: 'ministry', iso3: 'AUS' },
  'an NGO here': { kind: 'ngo', iso3: 'AUS' },
  'an NHRI here': { kind: 'nhri', iso3: 'AUS' },
  'a ministry abroad': { kind: 'ministry', iso3: 'NZL' },
  'an NGO whose name another keeps': { kind: 'ngo', iso3: 'AUS', withheldBy: 'another' },
};

const OTHER_VERIFIER = '0190a000-0000-7000-8000-0000000000f1';

/** The sender's own organisation. */
const itself = ({ actor }: Sender): Fixture => ({
  parameters: { id: actor?.organisationId ?? randomUUID() },
  target: actor
    ? {
        organisation: {
          id: actor.organisationId,
          kind: actor.organisationKind,
          state: 'verified',
          country: actor.country,
          demonstration: false,
          verifierId: null,
          nameWithheld: false,
        },
      }
    : {},
  known: {
    choice: 'named',
    names: [{ lang: 'en', name: 'A name of its own' }],
    contactPost: 'Desk',
    publicPage: false,
    countriesOfWork: actor?.countriesOfWork ?? [],
  },
});

export const anOrganisationOfTheCast = ({ organisationId, kind, iso3 }: Tenant): Fixture => ({
  parameters: { id: organisationId },
  target: {
    organisation: {
      id: organisationId,
      kind,
      state: 'verified',
      country: iso3,
      demonstration: false,
      verifierId: null,
      nameWithheld: false,
    },
  },
  known: { organisation: organisationId },
});

const otherVerifier = async ({ heed }: World): Promise<void> => {
  await heed.rows(
    `INSERT INTO people.organisation (id, slug, kind, names, state) VALUES ($1, 'other-verifier', 'ohchr', '{"en": "Another office"}', 'verified')
     ON CONFLICT DO NOTHING`,
    [OTHER_VERIFIER],
  );
};

/** An organisation of nobody in the cast, in the state that the act asks for. */
export const anOrganisation = async (
  world: World,
  variant: string,
  state: OrganisationState,
  sender: Sender,
): Promise<Fixture> => {
  const of = ORGANISATIONS[variant];
  if (!of) return itself(sender);
  const id = randomUUID();
  await otherVerifier(world);
  await world.heed.rows(
    `INSERT INTO people.organisation (id, slug, kind, names, country_iso3, state, publishes_as, verifier_id)
     VALUES ($1::uuid, 'o-' || $1::uuid::text, $2, '{"en": "Another"}', $3, $4, $5, $6)`,
    [
      id,
      of.kind,
      of.kind === 'ngo' ? null : of.iso3,
      state,
      of.withheldBy ? 'withheld' : 'named',
      of.withheldBy ? OTHER_VERIFIER : null,
    ],
  );
  if (of.kind === 'ngo') await world.heed.rows('INSERT INTO people.country_of_work VALUES ($1, $2)', [id, of.iso3]);
  return {
    parameters: { id },
    target: {
      organisation: {
        id,
        kind: of.kind,
        state,
        country: of.kind === 'ngo' ? null : of.iso3,
        demonstration: false,
        verifierId: of.withheldBy ? OTHER_VERIFIER : null,
        nameWithheld: of.withheldBy !== undefined,
      },
    },
    known: {
      names: [{ lang: 'en', name: 'Another name' }],
      reason: 'For the record',
      contactPost: 'Desk',
      publicPage: false,
    },
  };
};

/** An NGO that asked the sender's organisation to lend its name. */
export const aGuest = async (world: World, sender: Sender): Promise<Fixture> => {
  const guest = await anOrganisation(world, 'an NGO here', 'verified', sender);
  if (!sender.actor) return guest;
  await world.heed.rows("INSERT INTO people.hosting (organisation_id, host_id, state) VALUES ($1, $2, 'asked')", [
    guest.parameters['id'],
    sender.actor.organisationId,
  ]);
  return guest;
};
