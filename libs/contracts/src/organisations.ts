import type { Action, NameChoice, OrganisationKind, OrganisationState } from '@heed/domain';
import { NAME_CHOICES, ORGANISATION_KINDS, ORGANISATION_STATES } from '@heed/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsString, Matches, ValidateNested } from 'class-validator';
import { Day, EmailAddress, Maybe, Name, PostName, Uuid } from './decorators';
import { AnyOf, ListQuery } from './filters';
import type { OrganisationRef } from './references';
import { Length } from './text-length';

/** Kinds that may apply; OHCHR and the operator are set up with the installation. */
export type ApplicantKind = Exclude<OrganisationKind, 'ohchr' | 'operator'>;
const APPLICANT_KINDS = ORGANISATION_KINDS.filter(
  (kind): kind is ApplicantKind => kind !== 'ohchr' && kind !== 'operator',
);
/** How short and how long a reason may be, in characters. */
export const REASON_LENGTH = [3, 1000] as const;
/** Languages that a name can be given in: the six of the United Nations. */
export const NAME_LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const;
export type NameLanguage = (typeof NAME_LANGUAGES)[number];
const GANHRI_STATUSES = ['A', 'B', 'none'] as const;
export type GanhriStatus = (typeof GANHRI_STATUSES)[number];

const ISO3 = /^[A-Z]{3}$/;

/** A name in one language. */
export class OrganisationNameDto {
  /** One of the six languages of the United Nations. */
  @IsIn(NAME_LANGUAGES) lang!: NameLanguage;
  /** As the organisation writes it in that language. */
  @Name(2, 300) name!: string;
}

/** An organisation asks to be let in. The answer is the same whether it is known already or not. */
export class ApplicationDto {
  /** In English, and in any other of the six languages. */
  @IsArray()
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => OrganisationNameDto)
  names!: OrganisationNameDto[];
  /** What the organisation is; it decides in which voice it speaks. */
  @IsIn(APPLICANT_KINDS) kind!: ApplicantKind;
  /** Of the State that it belongs to, ISO 3166-1 alpha-3; a ministry, agency, parliament or NHRI has one. */
  @Maybe() @Matches(ISO3) country?: string | null;
  /** Where an independent organisation works. */
  @IsArray() @ArrayMaxSize(250) @Matches(ISO3, { each: true }) countriesOfWork: string[] = [];
  /** The post that answers for it, such as "Head of secretariat". */
  @PostName() contactPost!: string;
  /** Who is to be its first administrator; forgotten once they have joined. */
  @Name(1, 200) applicantName!: string;
  /** Where the first administrator is reached; forgotten with the name. */
  @EmailAddress() applicantEmail!: string;
}

/** The application was taken in. */
export interface ApplicationView {
  received: true;
}

export class OrganisationsQuery extends ListQuery {
  /** Where they stand in their lives. */
  @AnyOf(ORGANISATION_STATES) state?: OrganisationState[];
  /** What they are, such as `nmirf`. */
  @AnyOf(ORGANISATION_KINDS) kind?: OrganisationKind[];
  /** Of the State, or of work. */
  @Maybe() @Matches(ISO3) country?: string;
  /** Part of a name, in any language that it has one in. */
  @Maybe() @IsString() @Length(1, 100) name?: string;
}

/** What an organisation is called from now on, and why; its identity is verified under this name. */
export class RenameOrganisationDto {
  /** In English, and in any other of the six languages. */
  @IsArray()
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => OrganisationNameDto)
  names!: OrganisationNameDto[];
  /** Why, for the record and for the organisation, such as the act that renamed it. */
  @IsString() @Length(...REASON_LENGTH) @Matches(/\S/) reason!: string;
}

/** What an organisation says of itself. Its name was verified: the verifier changes it. */
export class EditOrganisationDto {
  /** The post that answers for it, such as "Head of secretariat". */
  @PostName() contactPost!: string;
  /** Of independent organisations; others have none. */
  @IsArray() @ArrayMaxSize(250) @Matches(ISO3, { each: true }) countriesOfWork: string[] = [];
  /** Slug of the organisation that it is part of. */
  @Maybe() @IsString() @Length(1, 200) parent?: string | null;
  /** Whether an independent organisation has a page that everyone can read. */
  @IsBoolean() publicPage!: boolean;
}

/** Why, for the record and for the organisation. */
export class OrganisationReasonDto {
  /** In words; the organisation reads it among the steps of its life. */
  @IsString() @Length(...REASON_LENGTH) @Matches(/\S/) reason!: string;
}

/** The accreditation of a NHRI by GANHRI, as of a day. */
export class GanhriStatusDto {
  /** `A` and `B` as accredited; `none` where it is not. */
  @IsIn(GANHRI_STATUSES) status!: GanhriStatus;
  /** As of which day, YYYY-MM-DD. */
  @Day() on!: string;
}

export class NamePublisherDto {
  /** Id of an organisation of the State. */
  @Uuid() organisation!: string;
}

export class NameChoiceDto {
  /** `named`: its own · `withheld`: none that the public knows · `hosted`: that of another, which has to agree. */
  @IsIn(NAME_CHOICES) choice!: NameChoice;
  /** With `hosted`: slug of the organisation that is asked to lend its name. */
  @Maybe() @IsString() @Length(1, 200) host?: string | null;
}

export type OrganisationEventKind =
  | 'applied'
  | 'verified'
  | 'suspended'
  | 'reinstated'
  | 'closed'
  | 'renamed'
  | 'publisher_named'
  | 'name_chosen'
  | 'host_asked'
  | 'host_agreed'
  | 'host_refused';

/** One step of an organisation's life. */
export interface OrganisationEventView {
  event: OrganisationEventKind;
  /** Name of the organisation that acted; null for the applicant itself. */
  by: string | null;
  post: string;
  reason: string;
  at: string;
}

/** A row of the verifier's queue. */
export interface OrganisationRow {
  id: string;
  kind: OrganisationKind;
  name: string;
  country: string | null;
  countriesOfWork: string[];
  state: OrganisationState;
  createdAt: string;
  version: number;
}

/** An organisation that is asked to lend its name, or that asks for it. */
export interface HostingView {
  organisation: { id: string; name: string };
  state: 'asked' | 'agreed' | 'refused';
}

/** An organisation as itself and its verifier see it. */
export interface OrganisationView extends OrganisationRow {
  slug: string;
  names: OrganisationNameDto[];
  ganhri: { status: GanhriStatus; on: string } | null;
  parent: { slug: string; name: string } | null;
  contactPost: string;
  publicPage: boolean;
  /** Address of the public page; null where there is none. */
  page: string | null;
  publishesAs: NameChoice;
  /** Who was asked to lend its name. */
  host: HostingView | null;
  /** Who asked to be lent this organisation's name; told to the organisation itself. */
  guests: HostingView[];
  /** Who applied, for the verifier, until it is decided. */
  applicant: { name: string; email: string } | null;
  /** Identity only: no more is verified. */
  verifiedBy: string | null;
  isPublisher: boolean;
  events: OrganisationEventView[];
  abilities: Action[];
}

/** A verified organisation, and the way in for its first administrator. */
export interface VerifiedOrganisationView {
  organisation: OrganisationView;
  /** Shown once, to be passed on: it opens the account of the first administrator. Null where there are members already. */
  invitation: { link: string; email: string } | null;
}

/** Who publishes a State's account, and who may be named. */
export interface PublisherView {
  country: string;
  publisher: OrganisationRow | null;
  candidates: OrganisationRow[];
}

/** A page that everyone can read. */
export interface PublicOrganisationView {
  organisation: OrganisationRef;
  /** Of the State or territory that it belongs to; null where it belongs to none. */
  countryName: string | null;
  ganhri: { status: GanhriStatus; on: string } | null;
  /** Its newest published accounts. */
  accounts: { id: string; commitmentId: string; bearer: string; recommendation: string; publishedAt: string }[];
  /** All that stand. */
  accountsTotal: number;
}
