import type { Assurance, TokenScope } from '@heed/domain';
import { TOKEN_SCOPES } from '@heed/domain';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { Maybe, Name } from './decorators';
import { Length } from './text-length';

/** What can stand beside or in place of a password. */
export const SECOND_FACTORS = ['passkey', 'totp', 'recovery_code'] as const;
export type SecondFactor = (typeof SECOND_FACTORS)[number];

/** Ways in that this installation offers beside e-mail and password. */
export interface SignInMethodsView {
  /** The identity provider's name on the button; null where none is set up. */
  oidc: { name: string } | null;
}

/** Where in the workspace a sign-in through the identity provider leads. */
export class FederatedSignInDto {
  /** A path within the workspace. */
  @IsOptional() @Matches(/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]{0,500}$/) next?: string;
}

/** The password was right; one of these has to follow within five minutes. Answered with 202 by `POST /session`. */
export interface SecondFactorView {
  /** To send back with the code or the passkey's answer. */
  challenge: string;
  methods: SecondFactor[];
  /** ISO instant. */
  expiresAt: string;
}

const CHALLENGE = /^[\w-]{43}$/;

export class SecondFactorDto {
  /** As `POST /session` gave it; good for five minutes and five attempts. */
  @Matches(CHALLENGE) challenge!: string;
  /** Which of the two `code` is. */
  @IsIn(['totp', 'recovery_code']) method!: 'totp' | 'recovery_code';
  /** Six digits, or a recovery code as it was shown. */
  @IsString() @Length(6, 40) code!: string;
}

/** Begins a sign-in by passkey: alone, or after the password with its challenge. */
export class PasskeyOptionsDto {
  /** As `POST /session` gave it after the password; without one the passkey says who signs in. */
  @Maybe() @Matches(CHALLENGE) challenge?: string | null;
}

/** Options for `navigator.credentials`, as JSON (Web Authentication Level 3, section 5.1), and what to send back with the answer. */
export interface PasskeyOptionsView {
  challenge: string;
  options: object;
}

export class PasskeyAnswerDto {
  /** As it came with the options. */
  @Matches(CHALLENGE) challenge!: string;
  /** The browser's answer as JSON (`PublicKeyCredential.toJSON()`). */
  @IsObject() response!: Record<string, unknown>;
}

/** A fresh proof of the person, before an act that asks for one: the password, a code, or (by its own route) a passkey. */
export class StepUpDto {
  /** One of the account's `stepUpBy`. */
  @IsIn(['password', 'totp']) method!: 'password' | 'totp';
  /** The password, or the six digits of the authenticator app. */
  @IsString() @Length(1, 200) code!: string;
}

/** One of the member's own sessions. No address and no device: neither is kept. */
export interface OwnSessionView {
  id: string;
  /** The session of this request. */
  current: boolean;
  organisation: string;
  method: 'password' | 'passkey' | 'oidc';
  assurance: Assurance;
  /** ISO instants. */
  startedAt: string;
  lastSeenAt: string;
}

export interface PasskeyView {
  id: string;
  name: string;
  /** ISO day. */
  addedOn: string;
  lastUsedOn: string | null;
}

/** How the member signs in. */
export interface AccountView {
  name: string;
  email: string;
  /** Demonstration accounts need no second factor. */
  demonstration: boolean;
  /** ISO day of the password's last change; null without a password. */
  passwordChangedOn: string | null;
  totp: boolean;
  recoveryCodesLeft: number;
  passkeys: PasskeyView[];
  /** Linked to the identity provider. */
  oidc: boolean;
  assurance: Assurance;
  neededAssurance: Assurance;
  /** What a step-up of this person can be done with, the strongest first. */
  stepUpBy: ('password' | 'totp' | 'passkey')[];
}

export class ChangePasswordDto {
  /** At least 15 characters, or 8 where a second factor is enrolled (NIST SP 800-63B-4, 3.1.1.2); not one of the common ones. */
  @IsString() @Length(8, 200) password!: string;
}

/** A new TOTP secret, not in force until its first code was right. */
export interface TotpEnrolmentView {
  /** Base32, to type in by hand. */
  secret: string;
  /** `otpauth://` address, for the QR code that the page draws itself. */
  uri: string;
}

export class TotpCodeDto {
  /** Six digits, as the app shows them now. */
  @Matches(/^\d{6}$/) code!: string;
}

/** Shown once. Each works once in place of the second factor. */
export interface RecoveryCodesView {
  codes: string[];
}

export class NewPasskeyDto extends PasskeyAnswerDto {
  /** To tell it from others by, such as "Blue key". */
  @Name(1, 100) name!: string;
}

export class NewTokenDto {
  /** What it is for, such as "Monthly export". */
  @Name(1, 100) name!: string;
  /** `read`: what the member can see · `write`: drafts and evidence, never clearing, publishing or withdrawing. */
  @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsIn(TOKEN_SCOPES, { each: true }) scopes!: TokenScope[];
  /** Days until it ends. */
  @IsInt() @Min(1) @Max(365) days!: number;
}

export interface TokenView {
  id: string;
  name: string;
  scopes: TokenScope[];
  /** ISO instants. */
  createdAt: string;
  expiresAt: string;
  /** ISO day; null before the first use. */
  lastUsedOn: string | null;
}

/** The token itself is shown once, with its creation. Send it as `Authorization: Bearer …`. */
export interface NewTokenView extends TokenView {
  token: string;
}
