import { type Action, ROLES, type OrganisationKind, type Role } from '@heed/domain';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsOptional, IsString } from 'class-validator';
import { all, EmailAddress, LinkToken, Maybe, Name, PostName } from './decorators';
import { Length } from './text-length';

export const FOCAL_POINTS = ['main', 'alternate'] as const;
export type FocalPoint = (typeof FOCAL_POINTS)[number];

/** One member of the reader's own organisation. */
export interface PersonView {
  userId: string;
  name: string;
  roles: Role[];
  post: string;
  focalPoint: FocalPoint | null;
  /** ISO day. */
  joinedOn: string;
  /** To administrators only; null to others. */
  email: string | null;
  /** ISO day, to administrators only; null before the first time, and to others. */
  lastSignedInOn: string | null;
  /** Nobody signed in for 90 days; told to administrators only. */
  stale: boolean;
  /** Why the account is closed: unused for too long, or by the operator; null while it is open. */
  disabled: 'stale' | 'operator' | null;
  version: number;
  abilities: Action[];
}

/** An invitation that waits; told to administrators only. */
export interface InvitationView {
  id: string;
  email: string;
  roles: Role[];
  post: string;
  /** ISO instants. */
  createdAt: string;
  expiresAt: string;
}

/** The answer to an invitation's creation. A repeated request gets it without the link: that is shown once and kept nowhere. */
export interface NewInvitationView extends InvitationView {
  /** Address to hand over to the person, or null in a repeated answer. */
  link: string | null;
}

/** The reader's own organisation. */
export interface PeopleView {
  items: PersonView[];
  next: string | null;
  invitations: InvitationView[];
}

export interface PostView {
  name: string;
  focalPoint: FocalPoint | null;
  /** Names of the members who hold it. */
  holders: string[];
}

const Roles = (): PropertyDecorator => all(IsArray(), ArrayNotEmpty(), ArrayUnique(), IsIn(ROLES, { each: true }));

export class InviteDto {
  /** Of the person who is asked in. */
  @EmailAddress() email!: string;
  /** One role at least. */
  @Roles() roles!: Role[];
  /** The post that they will hold, such as "Desk officer"; it comes to be where there is none. */
  @PostName() post!: string;
}

export class ChangePersonDto {
  /** All of them, one at least: the list takes the place of the one before. */
  @Roles() roles!: Role[];
  /** The post that they hold now. */
  @PostName() post!: string;
}

export class NewPostDto {
  /** Unique in the organisation. */
  @PostName() name!: string;
}

export class ChangePostDto {
  /** Another name; what stands under the post follows. */
  @IsOptional() @PostName() name?: string;
  /** `main` takes it from whichever post has it: there is one. */
  @IsOptional() @IsIn([...FOCAL_POINTS, 'none']) focalPoint?: FocalPoint | 'none';
}

export class LookDto {
  /** What stands behind the `#` of the link. */
  @LinkToken() token!: string;
}

/** What an invitation says to whoever holds its link. */
export interface InvitedView {
  organisation: string;
  post: string;
  roles: Role[];
  email: string;
  /** ISO instant. */
  expiresAt: string;
}

export class AcceptDto {
  /** What stands behind the `#` of the link. */
  @LinkToken() token!: string;
  /** The person's own name, as colleagues see it; needed for a new account, like the password. */
  @Maybe() @Name(1, 200) name?: string | null;
  /** As of an account without a second factor. Neither is looked at where the invited person is signed in. */
  @Maybe() @IsString() @Length(15, 200) password?: string | null;
}

export interface JoinedView {
  email: string;
  organisation: string;
  /** Sign in with the new password; otherwise the account was there before. */
  newAccount: boolean;
}

/** What is open on one post. */
export interface HandoverPostView {
  name: string;
  focalPoint: FocalPoint | null;
  holders: string[];
  /** Who held it before, the latest first, with the ISO day on which they left. */
  formerHolders: { name: string; leftOn: string }[];
  updates: number;
  assignments: number;
  imports: number;
}

export const OPEN_WORK = ['update', 'assignment', 'import'] as const;
export type OpenWork = (typeof OPEN_WORK)[number];

export interface OpenWorkView {
  kind: OpenWork;
  /** Of the update, the commitment or the run. */
  id: string;
  /** The recommendation's key, or the run's name. */
  title: string;
  /** State of the update or the run; null of an assignment. */
  state: string | null;
  /** ISO day. */
  since: string;
}

export class SettleDto {
  /** The post that takes the work. */
  @IsString() @Length(1, 200) to!: string;
}

export interface SettledView {
  updates: number;
  assignments: number;
  imports: number;
}

/** Accounts nobody uses, per organisation and without a name. */
export interface AccountCountsView {
  organisationId: string;
  kind: OrganisationKind;
  accounts: number;
  stale: number;
  disabled: number;
}
