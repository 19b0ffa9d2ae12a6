import type { OrganisationKind } from '@heed/domain';

/** An organisation of the probe, with one person, and what its requests would put into the transaction. */
export interface Tenant {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly organisation: string;
  readonly user: string;
  readonly country: string | null;
  readonly publishesFor: string | null;
  readonly voice: 'bearer' | 'independent';
  readonly demonstration: boolean;
}

const id = (n: number, of: 'a' | 'b'): string => `00000000-0000-4000-8000-${of.repeat(8)}${String(n).padStart(4, '0')}`;
let count = 0;
const tenant = (name: string, kind: OrganisationKind, fields: Partial<Tenant> = {}): Tenant => {
  count += 1;
  const [organisation, user] = [id(count, 'a'), id(count, 'b')];
  const common = { country: 'QMA', publishesFor: null, demonstration: true };
  return { name, kind, organisation, user, voice: 'bearer', ...common, ...fields };
};

const none = { country: null } as const;
export const MINISTRY = tenant('ministry', 'ministry');
export const OTHER_MINISTRY = tenant('other ministry', 'ministry');
export const MECHANISM = tenant('mechanism that publishes', 'nmirf', { publishesFor: 'QMA' });
export const ABROAD = tenant('ministry abroad', 'ministry', { country: 'QMB' });
export const MECHANISM_ABROAD = tenant('mechanism abroad', 'nmirf', { country: 'QMB', publishesFor: 'QMB' });
export const PARLIAMENT = tenant('parliament', 'parliament');
export const NGO = tenant('NGO', 'ngo', { ...none, voice: 'independent' });
export const OTHER_NGO = tenant('other NGO', 'ngo', { ...none, voice: 'independent' });
export const OHCHR = tenant('invented OHCHR', 'ohchr', none);
export const REAL_OHCHR = tenant('OHCHR', 'ohchr', { ...none, demonstration: false });
export const OPERATOR = tenant('operator', 'operator', { ...none, demonstration: false });
export const TENANTS: readonly Tenant[] = [
  ...[MINISTRY, OTHER_MINISTRY, MECHANISM, ABROAD, MECHANISM_ABROAD, PARLIAMENT],
  ...[NGO, OTHER_NGO, OHCHR, REAL_OHCHR, OPERATOR],
];

/** A database role with what the transaction says of the member; `null` where there is none. */
export interface Asker {
  readonly name: string;
  readonly role: string;
  readonly as: Tenant | null;
}

export const MEMBERS: readonly Asker[] = [
  { name: 'ministry', role: 'heed_state', as: MINISTRY },
  { name: 'mechanism that publishes', role: 'heed_state', as: MECHANISM },
  { name: 'ministry abroad', role: 'heed_state', as: ABROAD },
  { name: 'NGO', role: 'heed_independent', as: NGO },
  { name: 'invented OHCHR', role: 'heed_secretariat', as: OHCHR },
  { name: 'OHCHR', role: 'heed_secretariat', as: REAL_OHCHR },
  { name: 'operator', role: 'heed_admin', as: OPERATOR },
];

/** Roles of members in a transaction that forgot to say whose it is. */
export const NOBODY: readonly Asker[] = ['heed_state', 'heed_independent', 'heed_secretariat', 'heed_admin'].map(
  (role) => ({ name: `${role} without a member`, role, as: null }),
);

/** What acts without a member, and the public; the identity role also on behalf of one. */
export const SERVICES: readonly Asker[] = [
  ...['heed_owner', 'heed_identity', 'heed_worker', 'heed_cataloguer', 'heed_backup', 'heed_portal'].map((role) => ({
    name: role,
    role,
    as: null,
  })),
  { name: 'heed_identity on behalf of the NGO', role: 'heed_identity', as: NGO },
];
