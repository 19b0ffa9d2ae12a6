import {
  actsInPerson,
  ASSURANCES,
  factorsSuffice,
  mayChangeFactors,
  mostNeeded,
  neededAssurance,
  passwordProvesAnew,
  providerSuffices,
  stronger,
  type Assurance,
  type Factors,
} from './standing-of-members';

const NONE: Factors = { passkeys: 0, totp: false };
const CODES: Factors = { passkeys: 0, totp: true };
const KEY: Factors = { passkeys: 1, totp: false };
const BOTH: Factors = { passkeys: 1, totp: true };

test.each<[Assurance, Factors[]]>([
  ['password', [NONE, CODES, KEY, BOTH]],
  ['two_factor', [CODES, KEY, BOTH]],
  ['phishing_resistant', [KEY, BOTH]],
])('who needs %s gets there with %j', (needed, expected) => {
  expect([NONE, CODES, KEY, BOTH].filter((factors) => factorsSuffice(needed, factors))).toEqual(expected);
});

test('who needs a passkey and has one changes factors with it alone; everybody else as they are signed in', () => {
  const refused = ASSURANCES.flatMap((needed) =>
    [NONE, CODES, KEY, BOTH].flatMap((factors) =>
      ASSURANCES.filter((assurance) => !mayChangeFactors(needed, factors, assurance)).map(
        (assurance) => `${needed}, ${factors.passkeys} passkeys, by ${assurance}`,
      ),
    ),
  );
  expect([...new Set(refused)]).toEqual([
    'phishing_resistant, 1 passkeys, by password',
    'phishing_resistant, 1 passkeys, by two_factor',
  ]);
});

test('readers and demonstration accounts need a password; administrators, OHCHR and the operator a passkey', () => {
  const of = (organisationKind: 'ngo' | 'ohchr' | 'operator', role: 'reader' | 'contributor' | 'administrator') =>
    neededAssurance({ organisationKind, roles: [role], demonstration: false });
  expect([of('ngo', 'reader'), of('ohchr', 'reader')]).toEqual(['password', 'password']);
  expect([of('ngo', 'contributor'), of('ngo', 'administrator')]).toEqual(['two_factor', 'phishing_resistant']);
  expect([of('ohchr', 'contributor'), of('operator', 'contributor')]).toEqual([
    'phishing_resistant',
    'phishing_resistant',
  ]);
  expect(neededAssurance({ organisationKind: 'ohchr', roles: ['administrator'], demonstration: true })).toBe(
    'password',
  );
});

test('of several memberships the one that asks for most decides; of two proofs the stronger stays', () => {
  const reader = { organisationKind: 'ngo', roles: ['reader'], demonstration: false } as const;
  const contributor = { ...reader, roles: ['contributor'] } as const;
  const administrator = { ...reader, roles: ['administrator'] } as const;
  expect(mostNeeded([])).toBe('password');
  expect(mostNeeded([reader, contributor])).toBe('two_factor');
  expect(mostNeeded([administrator, contributor, reader])).toBe('phishing_resistant');
  expect(stronger('two_factor', 'password')).toBe('two_factor');
  expect(stronger('two_factor', 'phishing_resistant')).toBe('phishing_resistant');
});

test('beside a second factor neither the password nor a provider that asks for no more is proof enough', () => {
  for (const factors of [CODES, KEY, BOTH]) {
    expect(passwordProvesAnew(factors, false)).toBe(false);
    expect(passwordProvesAnew(factors, true)).toBe(true);
  }
  expect(passwordProvesAnew(NONE, false)).toBe(true);
  expect([providerSuffices(true, 'password'), providerSuffices(true, 'two_factor')]).toEqual([false, true]);
  expect(providerSuffices(false, 'password')).toBe(true);
});

test('a token, or a sign-in whose second step is missing, does not stand for the person', () => {
  const member = { organisationKind: 'ngo', roles: ['contributor'], demonstration: false } as const;
  expect(actsInPerson({ ...member, assurance: 'two_factor', scopes: null })).toBe(true);
  expect(actsInPerson({ ...member, assurance: 'password', scopes: null })).toBe(false);
  expect(actsInPerson({ ...member, assurance: 'phishing_resistant', scopes: ['read', 'write'] })).toBe(false);
});
