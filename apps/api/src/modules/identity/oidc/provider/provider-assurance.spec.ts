import { assuranceOf } from './provider-assurance';

test.each([
  [{}, 'password'],
  [{ amr: ['pwd'] }, 'password'],
  [{ amr: 'mfa' }, 'password'],
  [{ amr: ['pwd', 'sms'] }, 'password'],
  [{ amr: ['pwd', 'otp'] }, 'two_factor'],
  [{ amr: ['mfa'] }, 'two_factor'],
  [{ amr: ['hwk'] }, 'phishing_resistant'],
  [{ amr: ['mfa', 'fido'] }, 'phishing_resistant'],
  [{ acr: 'phr' }, 'phishing_resistant'],
  [{ acr: '2' }, 'password'],
])('%j counts as %s', (proof, expected) => {
  expect(assuranceOf(proof)).toBe(expected);
});
