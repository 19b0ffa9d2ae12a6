import type { GanhriStatus, HostingView, OrganisationEventView } from '@heed/contracts';
import type { NameChoice, OrganisationKind, OrganisationState, Target } from '@heed/domain';
import { requiring } from '../../../http/access/require-access';
import { RuleBroken } from '../../../http/problems/problems';

/** An organisation as the working side has it, for itself and for who may verify it. */
export interface OrganisationRecord {
  id: string;
  cursor: [string, string];
  slug: string;
  kind: OrganisationKind;
  names: Record<string, string>;
  country: string | null;
  countriesOfWork: string[];
  state: OrganisationState;
  demonstration: boolean;
  verifierId: string | null;
  verifiedBy: string | null;
  parent: { slug: string; name: string } | null;
  contactPost: string;
  publicPage: boolean;
  hasPage: boolean;
  publishesAs: NameChoice;
  ganhriStatus: GanhriStatus | null;
  ganhriStatusOn: string | null;
  isPublisher: boolean;
  createdAt: Date;
  version: number;
}

/** What stands around it, in the same few statements for every organisation. */
export interface OrganisationSurroundings {
  events: OrganisationEventView[];
  host: HostingView | null;
  guests: HostingView[];
  applicant: { name: string; email: string } | null;
}

export const targetOf = ({
  id,
  kind,
  state,
  country,
  demonstration,
  verifierId,
  publishesAs,
}: OrganisationRecord): Target => ({
  organisation: { id, kind, state, country, demonstration, verifierId, nameWithheld: publishesAs !== 'named' },
});

/** @throws NotFound where existence is a secret, RuleBroken `organisation.wrong_state`, else Denied. */
export const requireAccess = requiring({ wrong_state: 'organisation.wrong_state' });

/** The writer must have seen what is there now. */
export const requireVersion = ({ version }: OrganisationRecord, seen: number): void => {
  if (version !== seen) throw new RuleBroken('version.stale', { current: { version, changed: [] } });
};
