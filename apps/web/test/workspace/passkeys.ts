import * as browser from '@simplewebauthn/browser';

jest.mock('@simplewebauthn/browser');

/** A browser that has passkeys, and answers as it is told; jsdom has none. Take it away again afterwards. */
export const aBrowserWithPasskeys = ({ inFields = false } = {}) => {
  const isConditionalMediationAvailable = (): Promise<boolean> => Promise.resolve(inFields);
  Object.assign(globalThis, {
    PublicKeyCredential: Object.assign(function PublicKeyCredential() {}, { isConditionalMediationAvailable }),
  });
  return {
    asked: jest.mocked(browser.startAuthentication).mockReset(),
    made: jest.mocked(browser.startRegistration),
    takeAway: () => void Reflect.deleteProperty(globalThis, 'PublicKeyCredential'),
  };
};

export const somePasskeyOptions = {
  challenge: 'p'.repeat(43),
  options: { challenge: 'AAAA', rp: { name: 'Heed' } },
};

const extras = { rawId: 'raw', clientExtensionResults: {}, type: 'public-key' } as const;

export const anAssertion = {
  ...extras,
  id: 'credential-1',
  response: { clientDataJSON: 'x', authenticatorData: 'y', signature: 'z' },
};

export const anAttestation = {
  ...extras,
  id: 'credential-2',
  response: { clientDataJSON: 'x', attestationObject: 'y' },
};
