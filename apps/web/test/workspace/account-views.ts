import type { AccountView, OwnSessionView, SecondFactorView, SessionView, TokenView } from '@heed/contracts';
import type { Action } from '@heed/domain';
import { aSession } from './views';

/** What everybody may do with their own account. */
const OWN: Action[] = [
  'account.read',
  'account.enrol',
  'account.change',
  'account.end_session',
  'session.switch',
  'token.create',
  'token.revoke',
];

export const aMemberSession = (more: Partial<SessionView> = {}): SessionView =>
  aSession({ abilities: [...aSession().abilities, ...OWN], ...more });

export const anAccount = (more: Partial<AccountView> = {}): AccountView => ({
  name: 'Tomas Reke',
  email: 'tomas@interior.example',
  demonstration: false,
  passwordChangedOn: '2026-03-02',
  totp: false,
  recoveryCodesLeft: 0,
  passkeys: [],
  oidc: false,
  assurance: 'phishing_resistant',
  neededAssurance: 'two_factor',
  stepUpBy: ['password'],
  ...more,
});

export const aPasskey = { id: 'k-1', name: 'Blue key', addedOn: '2026-04-01', lastUsedOn: null };

export const aSecondFactor = (more: Partial<SecondFactorView> = {}): SecondFactorView => ({
  challenge: 'c'.repeat(43),
  methods: ['totp', 'recovery_code'],
  expiresAt: '2099-01-01T00:00:00.000Z',
  ...more,
});

export const anOwnSession = (more: Partial<OwnSessionView> = {}): OwnSessionView => ({
  id: 's-1',
  current: true,
  organisation: 'Ministry of the Interior of Aldoria',
  method: 'password',
  assurance: 'two_factor',
  startedAt: '2026-11-20T08:00:00.000Z',
  lastSeenAt: '2026-11-20T10:42:00.000Z',
  ...more,
});

export const aToken = (more: Partial<TokenView> = {}): TokenView => ({
  id: 't-1',
  name: 'Monthly export',
  scopes: ['read'],
  createdAt: '2026-11-01T00:00:00.000Z',
  expiresAt: '2099-01-01T00:00:00.000Z',
  lastUsedOn: null,
  ...more,
});
