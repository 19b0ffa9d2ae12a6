import type { HandoverPostView, PersonView, RecoveryView } from '@heed/contracts';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const aPerson = (more: Partial<PersonView> = {}): PersonView => ({
  userId: id(50),
  name: 'Ana Vell',
  roles: ['contributor'],
  post: 'Desk officer',
  focalPoint: null,
  joinedOn: '2026-01-05',
  email: 'ana@example.org',
  lastSignedInOn: '2026-11-20',
  stale: false,
  disabled: null,
  version: 3,
  abilities: ['person.change', 'person.remove', 'recovery.begin'],
  ...more,
});

export const aHandoverPost = (more: Partial<HandoverPostView> = {}): HandoverPostView => ({
  name: 'Desk / officer',
  focalPoint: 'main',
  holders: [],
  formerHolders: [{ name: 'Ana Vell', leftOn: '2026-11-01' }],
  updates: 2,
  assignments: 5,
  imports: 0,
  ...more,
});

export const aRecovery = (more: Partial<RecoveryView> = {}): RecoveryView => ({
  id: id(60),
  organisation: { id: id(1), name: 'Open Doors', kind: 'ngo' },
  person: { userId: id(50), name: 'Ana Vell', email: 'ana@example.org' },
  kind: 'password',
  stage: 'begun',
  requestedBy: 'Mio Tarr',
  requestedAt: '2026-11-20T10:00:00.000Z',
  expiresAt: '2026-11-27T10:00:00.000Z',
  abilities: ['recovery.read', 'recovery.approve', 'recovery.refuse'],
  ...more,
});
