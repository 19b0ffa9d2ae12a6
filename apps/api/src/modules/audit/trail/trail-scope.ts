import type { Actor } from '@heed/domain';
import { PLATFORM_CHAIN } from '../audit-entry';
import type { TrailScope } from './trail.read-model';

/** The operator acts for the platform: its trail is the platform's. */
export const ownChain = ({ organisationKind, organisationId }: Actor): string =>
  organisationKind === 'operator' ? PLATFORM_CHAIN : organisationId;

export const ownTrail = (actor: Actor): TrailScope => ({ chainId: ownChain(actor), concerns: null });

/** What the platform's chain says of the organisation's restricted matter, which nobody else is shown. */
export const concerning = ({ organisationId }: Actor): TrailScope => ({
  chainId: PLATFORM_CHAIN,
  concerns: organisationId,
});

/** The platform's chain without what concerns an organisation's restricted matter. */
export const PLATFORM_TRAIL: TrailScope = { chainId: PLATFORM_CHAIN, concerns: null };
