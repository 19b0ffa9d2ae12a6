import type { ImportState } from '../import-words';
import type { BearerKind, EvidenceVisibility, OpeningStage, OrganisationKind, Role, UpdateState } from '../vocabulary';
import type { Assurance, OrganisationState, TokenScope } from './standing-of-members';

/** A signed-in member, acting in the post they hold in one organisation. */
export type Actor = {
  userId: string;
  organisationId: string;
  organisationKind: OrganisationKind;
  organisationState: OrganisationState;
  /** ISO 3166 alpha-3; null for organisations of no one country. */
  country: string | null;
  /** The State chose this organisation to publish its account. */
  isPublisher: boolean;
  roles: readonly Role[];
  demonstration: boolean;
  /** Where an independent organisation works. */
  countriesOfWork: readonly string[];
  /** How strongly this session was proven to be the person's. */
  assurance: Assurance;
  /** What the personal token was given that the request came with; null for a browser's session. */
  scopes: readonly TokenScope[] | null;
};

/** What an action is about; each rule names the parts that it needs. */
export type Target = {
  commitment?: {
    bearerKind: BearerKind;
    country: string | null;
    /** Slug of the body that bears it. */
    body: string | null;
    demonstration: boolean;
    /** The organisations that the State's NMIRF assigned it to. */
    assignedTo: readonly string[];
  };
  /** For `update.draft`: in whose name and voice it is meant to be. `unseen`: taken back before anybody else saw it. */
  update?: { organisationId: string; voice: 'bearer' | 'independent'; state: UpdateState; unseen?: boolean };
  /** `recipients` are persons, since restricted matter is for the named, not for a role. */
  evidence?: { visibility: EvidenceVisibility; recipients: readonly string[] };
  /** Whose run it is, the State that its text is about, and whether that is an invented one. */
  import?: { organisationId: string; country: string | null; demonstration: boolean; state: ImportState };
  /** Of two texts that may ask the same: how many of them an invented organisation published. */
  cluster?: { demonstrationTexts: number };
  /** An organisation that is looked at, verified, suspended …, or is to be given a commitment. */
  organisation?: {
    id: string;
    kind: OrganisationKind;
    state: OrganisationState;
    country: string | null;
    demonstration: boolean;
    /** The organisation that verified its identity; null before. */
    verifierId: string | null;
    /** The public does not know its name: it publishes with the name withheld, or through a host. */
    nameWithheld: boolean;
  };
  /** The State, ISO 3166 alpha-3, whose publisher is looked at. */
  country?: string;
  /** A member of an organisation, an invitation to it, or what its post leaves behind. */
  person?: { organisationId: string; userId: string | null };
  /** A recovery of somebody's access that is under way: whose, where, and who asked for it. */
  recovery?: {
    organisationId: string;
    organisationKind: OrganisationKind;
    demonstration: boolean;
    /** Fewer than two administrators beside the person are left in it. */
    alone: boolean;
    /** The organisation that verified its identity; null before. */
    verifierId: string | null;
    /** The public does not know its name. */
    nameWithheld: boolean;
    userId: string;
    requestedBy: string | null;
  };
  /** An organisation's trail that two of the operator open in an emergency: whose, how far it has come, and by whom. */
  opening?: {
    organisationId: string;
    organisationKind: OrganisationKind;
    demonstration: boolean;
    stage: OpeningStage;
    requestedBy: string;
    approvedBy: string | null;
    /** Somebody of the organisation has confirmed that they know of it. */
    acknowledged: boolean;
  };
};
