import type { OrganisationKind, Role } from '../vocabulary';

/** An organisation applies, its identity is verified, it may be suspended, and it is closed for good. */
export const ORGANISATION_STATES = ['applied', 'verified', 'suspended', 'closed'] as const;
export type OrganisationState = (typeof ORGANISATION_STATES)[number];

/**
 * How strongly a session was proven: a password alone; with a second factor; or by a passkey, which no false page can
 * borrow (NIST SP 800-63B-4, section 3.2.5).
 */
export const ASSURANCES = ['password', 'two_factor', 'phishing_resistant'] as const;
export type Assurance = (typeof ASSURANCES)[number];

/** What a personal token may be given. Nothing that a person should do with their own hands. */
export const TOKEN_SCOPES = ['read', 'write'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

type Proven = { organisationKind: OrganisationKind; roles: readonly Role[]; demonstration: boolean };

/** The least that a member's session has to be proven by. Demonstration accounts are exempt, and say so. */
export const neededAssurance = ({ organisationKind, roles, demonstration }: Proven): Assurance => {
  if (demonstration || roles.every((role) => role === 'reader')) return 'password';
  const exposed = organisationKind === 'ohchr' || organisationKind === 'operator' || roles.includes('administrator');
  return exposed ? 'phishing_resistant' : 'two_factor';
};

export const stronger = (one: Assurance, other: Assurance): Assurance =>
  ASSURANCES.indexOf(other) > ASSURANCES.indexOf(one) ? other : one;

/** The most that any of a person's memberships asks for. */
export const mostNeeded = (memberships: readonly Proven[]): Assurance =>
  memberships.map(neededAssurance).reduce(stronger, 'password');

export const isProvenEnough = (actor: Proven & { assurance: Assurance }): boolean =>
  ASSURANCES.indexOf(actor.assurance) >= ASSURANCES.indexOf(neededAssurance(actor));

/** The person in a browser, proven as strongly as their roles ask for: neither a token nor half a sign-in stands for them. */
export const actsInPerson = (actor: Proven & { assurance: Assurance; scopes: readonly TokenScope[] | null }): boolean =>
  actor.scopes === null && isProvenEnough(actor);

/** What somebody has beside a password. */
export type Factors = { passkeys: number; totp: boolean };

export const hasFactor = ({ passkeys, totp }: Factors): boolean => passkeys > 0 || totp;

/** Whether a person who needs this assurance can still reach it with these factors. */
export const factorsSuffice = (needed: Assurance, { passkeys, totp }: Factors): boolean =>
  needed === 'password' || passkeys > 0 || (needed === 'two_factor' && totp);

/**
 * Whether a session was proven enough to change how the account is proven. Where roles ask for a passkey and there is one,
 * nothing weaker may add another, or a phished code would be worth as much as the passkey (NIST SP 800-63B-4, section 4.1.2).
 */
export const mayChangeFactors = (needed: Assurance, factors: Factors, assurance: Assurance): boolean =>
  needed !== 'phishing_resistant' || factors.passkeys === 0 || assurance === 'phishing_resistant';

/** The password proves the person anew only where it is all there is, or on the shared accounts of the demonstration. */
export const passwordProvesAnew = (besideIt: Factors, demonstration: boolean): boolean =>
  demonstration || !hasFactor(besideIt);

/** A provider that vouches for no more than a password does not stand in for the second factor that an account has here. */
export const providerSuffices = (secondFactor: boolean, vouched: Assurance): boolean =>
  vouched !== 'password' || !secondFactor;

/** How long a proof of the person holds for an act that asks for a fresh one, in minutes. */
export const STEP_UP_MINUTES = 10;
