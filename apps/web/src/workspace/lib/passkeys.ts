import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** Why no passkey came of it: the member or the browser said no, it is there already, or it cannot be done here. */
export class PasskeyRefused extends Error {
  constructor(readonly reason: 'cancelled' | 'known' | 'unusable') {
    super(reason);
  }
}

export const canUsePasskeys = (): boolean => typeof globalThis.PublicKeyCredential === 'function';

/** Whether the browser offers passkeys among what it fills into a field. */
export const offersPasskeysInFields = async (): Promise<boolean> => {
  if (!canUsePasskeys() || !('isConditionalMediationAvailable' in PublicKeyCredential)) return false;
  return PublicKeyCredential.isConditionalMediationAvailable();
};

// What the API made with the same library comes through unread: the browser judges it.
const isRequest = (options: object): options is PublicKeyCredentialRequestOptionsJSON => 'challenge' in options;
const isCreation = (options: object): options is PublicKeyCredentialCreationOptionsJSON =>
  'challenge' in options && 'rp' in options;

const REASONS: Readonly<Record<string, PasskeyRefused['reason']>> = {
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  InvalidStateError: 'known',
};

const refusal = (error: unknown): PasskeyRefused =>
  new PasskeyRefused(error instanceof Error ? (REASONS[error.name] ?? 'unusable') : 'unusable');

export interface PasskeyQuestion {
  /** Among what the browser fills into the e-mail field, instead of at once. */
  inField: boolean;
  /** Once aborted, the browser is not asked any more. */
  signal?: AbortSignal;
}

/** Asks the browser for a passkey of this site. It holds one question at a time: the newer one ends the older. */
export const answerWithPasskey = async (
  options: object,
  { inField, signal }: PasskeyQuestion = { inField: false },
): Promise<Record<string, unknown>> => {
  if (!isRequest(options)) throw new PasskeyRefused('unusable');
  const { startAuthentication } = await import('@simplewebauthn/browser');
  if (signal?.aborted) throw new PasskeyRefused('cancelled');
  const answer = startAuthentication({ optionsJSON: options, useBrowserAutofill: inField });
  return {
    ...(await answer.catch((error: unknown) => {
      throw refusal(error);
    })),
  };
};

/** Asks the browser to make a passkey for this site. */
export const makePasskey = async (options: object): Promise<Record<string, unknown>> => {
  if (!isCreation(options)) throw new PasskeyRefused('unusable');
  const { startRegistration } = await import('@simplewebauthn/browser');
  return {
    ...(await startRegistration({ optionsJSON: options }).catch((error: unknown) => {
      throw refusal(error);
    })),
  };
};

/** Ends a question that the browser still holds open in a field. */
export const stopAskingForPasskey = async (): Promise<void> => {
  const { WebAuthnAbortService } = await import('@simplewebauthn/browser');
  WebAuthnAbortService.cancelCeremony();
};
