import type { Page } from 'playwright-core';

/** A passkey on this device, whose holder is always there and always themselves (WebDriver extension of WebAuthn). */
export const addVirtualAuthenticator = async (page: Page): Promise<void> => {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('WebAuthn.enable', { enableUI: false });
  await protocol.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
};

/**
 * From the next page on, a browser that offers no passkeys in fields: whoever is always there would take one before
 * anybody could press a button.
 */
export const offerNoPasskeysInFields = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.defineProperty(PublicKeyCredential, 'isConditionalMediationAvailable', {
      value: () => Promise.resolve(false),
    });
  });
