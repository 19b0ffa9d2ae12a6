import {
  aFactor,
  aLinkToTheProvider,
  aNewPasskey,
  aNewPassword,
  anApp,
  anEnrolmentOfAnApp,
  anOwnEntry,
  aProofByPasskey,
  aProofByPassword,
  aWayOut,
} from './account-things';
import { anAssignment } from './assignments';
import type { ImportState, OrganisationState, UpdateState } from '@heed/domain';
import { anImport, anUpdate, aPublishedUpdate, aProposal, commitmentTarget, type Fixture, withFile } from './fixtures';
import type { Operation } from './operations';
import { aGuest, anOrganisation, anOrganisationOfTheCast, ORGANISATIONS } from './organisations';
import { aPasskey, aSession, aToken } from './own-things';
import { openToAll } from './public-things';
import { anOpening, anOpeningToBe } from './openings';
import { aPerson, anInvitation, aRecovery, ofOwnOrganisation, themselves } from './people';
import { tenantNamed, type Sender, type World } from './world';

/** Makes what an operation is about, fresh for each request, since many requests change it. */
type Make = (world: World, variant: string, operation: Operation, sender: Sender) => Promise<Fixture>;

interface Resource {
  readonly path: RegExp;
  /** Whose, or what kind of thing, the request is about; each is a case of its own. */
  readonly variants: readonly string[];
  readonly make: Make;
}

const WRITERS = ['ministry', 'ministry abroad', 'NGO', 'OHCHR'];
const HERE = ['ministry', 'NGO'];
const OWN = ['own'];

const UPDATE_STATE: Readonly<Record<string, UpdateState>> = {
  'update.return': 'submitted',
  'update.clear': 'submitted',
  'update.publish': 'cleared',
  'update.read': 'submitted',
  'evidence.download': 'submitted',
};
const IMPORT_STATE: Readonly<Record<string, ImportState>> = {
  'import.resume': 'cancelled',
  'import.undo': 'published',
};
const ORGANISATION_STATE: Readonly<Record<string, OrganisationState>> = {
  'organisation.verify': 'applied',
  'organisation.reinstate': 'suspended',
};

const stateOf = (action: string, tenant: string): UpdateState =>
  tenant === 'NGO' || tenant === 'OHCHR' ? 'draft' : (UPDATE_STATE[action] ?? 'draft');

const about = (path: RegExp, variants: readonly string[], make: Make): Resource => ({ path, variants, make });

const RESOURCES: readonly Resource[] = [
  about(
    /^get \/api\/v1\/updates\/\{id\}\/evidence\/\{evidenceId\}\/file$/,
    WRITERS,
    async (world, name, { access }) => {
      const owner = tenantNamed(world, name);
      return withFile(world, owner, await anUpdate(world, owner, stateOf(access, name)));
    },
  ),
  about(/ \/api\/v1\/updates\/\{id\}/, WRITERS, (world, name, { access }) =>
    anUpdate(world, tenantNamed(world, name), stateOf(access, name)),
  ),
  about(/ \/api\/v1\/tokens\/\{id\}/, HERE, (world, name) => aToken(world, tenantNamed(world, name))),
  about(/ \/api\/v1\/sessions\/\{id\}/, HERE, (world, name) => aSession(world, tenantNamed(world, name))),
  about(/ \/api\/v1\/account\/passkeys\/\{id\}/, HERE, (world, name) => aPasskey(world, tenantNamed(world, name))),
  about(/ \/api\/v1\/published-updates\/\{id\}/, HERE, (world, name) =>
    aPublishedUpdate(world, tenantNamed(world, name)),
  ),
  about(/ \/api\/v1\/imports\/\{/, ['OHCHR', 'mechanism'], (world, name, { access }) =>
    anImport(world, tenantNamed(world, name), IMPORT_STATE[access] ?? 'review'),
  ),
  about(/ \/api\/v1\/commitments\/\{id\}\/assignments/, ['ministry', 'ministry abroad'], anAssignment),
  about(/^post \/api\/v1\/updates$/, ['ministry', 'NGO', 'ministry abroad'], (world, name) =>
    Promise.resolve({
      parameters: {},
      target: { commitment: commitmentTarget(world, tenantNamed(world, name)) },
      known: { commitmentId: name === 'ministry abroad' ? world.abroad : world.commitments.at(-1) },
    }),
  ),
  about(/^post \/api\/v1\/imports(\/paste)?$/, OWN, (_world, _variant, _operation, { actor }) =>
    Promise.resolve({
      parameters: {},
      target: {
        import: {
          organisationId: actor?.organisationId ?? '',
          country: actor?.country ?? null,
          demonstration: false,
          state: 'queued',
        },
      },
      known: {
        country: actor?.country ?? undefined,
        name: `A text ${String(Math.random())}`,
        text: 'The General Assembly,\n\n1. Calls upon States to act;\n',
      },
    }),
  ),
  about(/ \/api\/v1\/cluster-proposals\/\{id\}/, OWN, aProposal),
  about(/ \/api\/v1\/organisations\/\{id\}\/hosting/, OWN, (world, _variant, _operation, sender) =>
    aGuest(world, sender),
  ),
  about(
    / \/api\/v1\/organisations\/\{id\}/,
    ['own', ...Object.keys(ORGANISATIONS)],
    (world, variant, { access }, sender) =>
      anOrganisation(world, variant, ORGANISATION_STATE[access] ?? 'verified', sender),
  ),
  about(/ \/api\/v1\/countries\/\{iso3\}\/publisher/, ['mechanism'], (world, name) => {
    const publisher = anOrganisationOfTheCast(tenantNamed(world, name)); // names itself: the rest of the matrix needs it
    const target = { ...publisher.target, country: 'AUS' };
    return Promise.resolve({ ...publisher, parameters: { iso3: 'AUS' }, target });
  }),
  about(/ \/api\/v1\/installation\/accounts\/\{userId\}/, HERE, async (world, name) => {
    const { parameters } = await aPerson(world, tenantNamed(world, name));
    return { parameters, target: {} };
  }),
  about(/ \/api\/v1\/people\/\{userId\}/, ['themselves', ...HERE], (world, name, _operation, sender) =>
    name === 'themselves' ? Promise.resolve(themselves(sender)) : aPerson(world, tenantNamed(world, name)),
  ),
  about(/ \/api\/v1\/(posts|handover)\/\{/, HERE, (world, name) => aPerson(world, tenantNamed(world, name))),
  about(/ \/api\/v1\/invitations\/\{id\}/, HERE, (world, name) => anInvitation(world, tenantNamed(world, name))),
  about(/ \/api\/v1\/recoveries\/\{id\}/, ['NGO', 'other NGO', 'OHCHR', 'operator'], (world, name) =>
    aRecovery(world, tenantNamed(world, name)),
  ),
  about(/ \/api\/v1\/openings\/\{id\}/, ['NGO', 'ministry', 'OHCHR'], (world, name, { access }) =>
    anOpening(world, tenantNamed(world, name), access),
  ),
  about(/^post \/api\/v1\/openings$/, ['NGO', 'OHCHR', 'operator'], (world, name) =>
    anOpeningToBe(world, tenantNamed(world, name)),
  ),
  about(/^post \/api\/v1\/recoveries$/, HERE, (world, name) => aPerson(world, tenantNamed(world, name))),
  about(/^post \/api\/v1\/(posts|invitations)$/, OWN, (_world, _variant, _operation, sender) =>
    Promise.resolve(ofOwnOrganisation(sender)),
  ),
  about(/^put \/api\/v1\/session\/organisation$/, OWN, (_world, _variant, _operation, { actor }) =>
    Promise.resolve({ parameters: {}, target: {}, known: { organisation: actor?.organisationId ?? '' } }),
  ),
  about(/^put \/api\/v1\/account\/password$/, OWN, aNewPassword),
  about(/^post \/api\/v1\/account\/totp\/confirm$/, OWN, anEnrolmentOfAnApp),
  about(/^delete \/api\/v1\/account\/totp$/, OWN, anApp),
  about(/^post \/api\/v1\/account\/recovery-codes$/, OWN, aFactor),
  about(/^post \/api\/v1\/account\/passkeys$/, OWN, aNewPasskey),
  about(/^get \/api\/v1\/account\/oidc$/, OWN, aWayOut),
  about(/^delete \/api\/v1\/account\/oidc$/, OWN, aLinkToTheProvider),
  about(/^post \/api\/v1\/session\/step-up$/, OWN, aProofByPassword),
  about(/^post \/api\/v1\/session\/step-up\/passkey\/options$/, OWN, aFactor),
  about(/^post \/api\/v1\/session\/step-up\/passkey$/, OWN, aProofByPasskey),
  about(/^get \/api\/v1\/audit\/proofs\/inclusion$/, OWN, anOwnEntry),
];

const isAbout =
  ({ method, path }: Operation) =>
  (resource: Resource): boolean =>
    resource.path.test(`${method} ${path}`);

/** Lists and acts of one's own are about nothing that another could own. */
const NOTHING: Make = () => Promise.resolve({ parameters: {}, target: {} });

export interface Case {
  readonly variant: string;
  readonly make: Make;
  /** The answer is cut to what the sender may see, or about the sender alone. */
  readonly scoped: boolean;
}

/** How an operation is tried: once for each thing that it can be about. */
export const casesOf = (operation: Operation): Case[] => {
  if (operation.access === 'public') return [{ variant: 'own', make: openToAll, scoped: true }];
  const resource = RESOURCES.find(isAbout(operation));
  if (!resource) return [{ variant: '', make: NOTHING, scoped: true }];
  return resource.variants.map((variant) => ({ variant, make: resource.make, scoped: false }));
};

/** Operations with an id in their address that no resource stands for: the matrix would pass them over. */
export const uncovered = (operations: readonly Operation[]): string[] =>
  operations
    .filter(
      (operation) =>
        operation.path.includes('{') && operation.access !== 'public' && !RESOURCES.some(isAbout(operation)),
    )
    .map(({ id }) => id);
