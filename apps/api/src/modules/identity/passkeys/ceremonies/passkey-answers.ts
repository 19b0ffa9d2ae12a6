import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

/** What a browser sends as `PublicKeyCredential.toJSON()`, before anything of it is believed. */
export type PasskeyAnswer = Readonly<Record<string, unknown>>;

const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'];

const text = (from: unknown, field: string): string | null => {
  const value: unknown = typeof from === 'object' && from !== null ? Reflect.get(from, field) : undefined;
  return typeof value === 'string' && /^[\w-]{1,20000}$/.test(value) ? value : null;
};

const transportsOf = (response: unknown): string[] => {
  const given: unknown = typeof response === 'object' && response !== null ? Reflect.get(response, 'transports') : null;
  return Array.isArray(given) ? TRANSPORTS.filter((transport) => given.includes(transport)) : [];
};

const frameOf = (answer: PasskeyAnswer) => {
  const [id, rawId] = [text(answer, 'id'), text(answer, 'rawId')];
  const clientDataJSON = text(answer.response, 'clientDataJSON');
  if (!id || id !== rawId || !clientDataJSON || answer.type !== 'public-key') return null;
  return { id, rawId, clientDataJSON, type: 'public-key' as const, clientExtensionResults: {} };
};

/** The parts of an answer to `navigator.credentials.create` that are looked at; null where one is missing. */
export const registrationOf = (answer: PasskeyAnswer): RegistrationResponseJSON | null => {
  const frame = frameOf(answer);
  const attestationObject = text(answer.response, 'attestationObject');
  if (!frame || !attestationObject) return null;
  const { clientDataJSON, ...rest } = frame;
  return { ...rest, response: { clientDataJSON, attestationObject, transports: transportsOf(answer.response) } };
};

/** The parts of an answer to `navigator.credentials.get`. */
export const assertionOf = (answer: PasskeyAnswer): AuthenticationResponseJSON | null => {
  const frame = frameOf(answer);
  const [authenticatorData, signature] = [
    text(answer.response, 'authenticatorData'),
    text(answer.response, 'signature'),
  ];
  if (!frame || !authenticatorData || !signature) return null;
  const { clientDataJSON, ...rest } = frame;
  const handle = text(answer.response, 'userHandle');
  const response = { clientDataJSON, authenticatorData, signature, ...(handle ? { userHandle: handle } : {}) };
  return { ...rest, response };
};
