import { Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { Env } from '../../../../config/env';
import { assertionOf, type PasskeyAnswer, registrationOf } from './passkey-answers';
import type { KnownPasskey, NewPasskey, PasskeyRef } from '../passkey.repository';

/** EdDSA, ES256 and RS256, by which every authenticator in use signs (Web Authentication Level 3, 5.8.5). */
const ALGORITHMS = [-8, -7, -257];

const bytes = (base64url: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(base64url, 'base64url'));
const refs = (passkeys: readonly PasskeyRef[]) =>
  passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports: [...transports] }));

/** The account as the authenticator keeps it: an id that says nothing (Web Authentication Level 3, 14.6.1). */
export const userHandle = (userId: string): string =>
  Buffer.from(userId.replaceAll('-', ''), 'hex').toString('base64url');

/**
 * This installation as browsers know it. A passkey is bound to the host of the public address, so that it cannot be
 * given to another page; the person is verified each time, by touch or PIN; and nothing is asked about the device.
 */
@Injectable()
export class RelyingParty {
  private readonly id: string;
  private readonly origin: string;

  constructor(env: Env) {
    const address = new URL(env.publicUrl);
    this.id = address.hostname;
    this.origin = address.origin;
  }

  /** For a new passkey, not on a device that has one. */
  registration(
    challenge: string,
    person: { userId: string; email: string; name: string },
    held: readonly PasskeyRef[],
  ) {
    return generateRegistrationOptions({
      rpName: 'Heed',
      rpID: this.id,
      challenge: bytes(challenge),
      userID: bytes(userHandle(person.userId)),
      userName: person.email,
      userDisplayName: person.name,
      attestationType: 'none',
      excludeCredentials: refs(held),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      supportedAlgorithmIDs: ALGORITHMS,
    });
  }

  /** For an answer by one of these passkeys; by any that the device offers where none is named. */
  assertion(challenge: string, allowed: readonly PasskeyRef[]) {
    return generateAuthenticationOptions({
      rpID: this.id,
      challenge: bytes(challenge),
      userVerification: 'required',
      ...(allowed.length > 0 ? { allowCredentials: refs(allowed) } : {}),
    });
  }

  /** The passkey that was made for this challenge; null for whatever is wrong with the answer. */
  async registered(response: PasskeyAnswer, challenge: string): Promise<NewPasskey | null> {
    const answer = registrationOf(response);
    if (!answer) return null;
    const expected = { expectedChallenge: challenge, expectedOrigin: this.origin, expectedRPID: this.id };
    const verified = await unlessWrong(() =>
      verifyRegistrationResponse({
        ...expected,
        response: answer,
        requireUserVerification: true,
        supportedAlgorithmIDs: ALGORITHMS,
      }),
    );
    if (!verified?.verified) return null;
    const { id, publicKey, counter } = verified.registrationInfo.credential;
    const transports = answer.response.transports ?? [];
    return { credentialId: id, publicKey: Buffer.from(publicKey), counter, transports };
  }

  /** The passkey's counter after it answered this challenge; null for whatever is wrong, a counter that went back as well. */
  async answered(response: PasskeyAnswer, challenge: string, passkey: KnownPasskey): Promise<number | null> {
    const answer = assertionOf(response);
    if (!answer) return null;
    const { credentialId: id, publicKey, counter } = passkey;
    const expected = { expectedChallenge: challenge, expectedOrigin: this.origin, expectedRPID: this.id };
    const credential = { id, publicKey: new Uint8Array(publicKey), counter };
    const verified = await unlessWrong(() =>
      verifyAuthenticationResponse({ ...expected, response: answer, credential, requireUserVerification: true }),
    );
    return verified?.verified ? verified.authenticationInfo.newCounter : null;
  }
}

/** The library throws for whatever is wrong with an answer; nobody is told what it was. */
const unlessWrong = async <Result>(verify: () => Promise<Result>): Promise<Result | null> => {
  try {
    return await verify();
  } catch {
    return null;
  }
};
