import type { Assurance } from '@heed/domain';

/** What a provider says of how it proved the person: RFC 8176 (`amr`), OpenID Connect Extended Authentication Profile (`acr`). */
interface ProviderProof {
  acr?: unknown;
  amr?: unknown;
}

const BY_HARDWARE = ['hwk', 'fido', 'webauthn'];
const BY_TWO = ['mfa', 'otp'];
const NO_FALSE_PAGE = ['phr', 'phrh'];

/** As much as the provider says in words that are registered, and no more: silence is a password. */
export const assuranceOf = ({ acr, amr }: ProviderProof): Assurance => {
  const methods: unknown[] = Array.isArray(amr) ? amr : [];
  const uses = (names: readonly string[]): boolean => names.some((name) => methods.includes(name));
  if (uses(BY_HARDWARE) || NO_FALSE_PAGE.some((name) => name === acr)) return 'phishing_resistant';
  return uses(BY_TWO) ? 'two_factor' : 'password';
};
