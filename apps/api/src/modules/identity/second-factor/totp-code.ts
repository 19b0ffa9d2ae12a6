import { generateSecret, generateURI, verify } from 'otplib';

const ISSUER = 'Heed';
/** As many bytes as SHA-1 gives out (RFC 4226, section 4, R6). */
const SECRET_BYTES = 20;
/** One step before and after now: clocks differ, and people type slowly (RFC 6238, section 5.2). */
const WINDOW_SECONDS = 30;

/** A new secret in base32. */
export const aTotpSecret = (): string => generateSecret({ length: SECRET_BYTES });

/** The address that authenticator apps read from a QR code. */
export const totpUri = (secret: string, email: string): string => generateURI({ issuer: ISSUER, label: email, secret });

/** The time step that this code is of, or null where it is of none that counts now. */
export const stepOf = async (secret: string, token: string): Promise<number | null> => {
  if (!/^\d{6}$/.test(token)) return null;
  const result = await verify({ secret, token, epochTolerance: WINDOW_SECONDS });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
};
