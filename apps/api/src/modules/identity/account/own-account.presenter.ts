import type { AccountView } from '@heed/contracts';
import { neededAssurance, passwordProvesAnew } from '@heed/domain';
import type { Member } from '../../../http/request-scope';
import { presentPasskey } from '../passkeys/own-passkeys/passkey.presenter';
import type { OwnAccountRow } from './own-account.repository';

/** Strongest first. */
const stepUpBy = (row: OwnAccountRow, { actor }: Member): AccountView['stepUpBy'] => {
  const passkey = row.passkeys.length > 0;
  const factors = { passkeys: row.passkeys.length, totp: row.totp };
  const password = row.passwordChangedOn !== null && passwordProvesAnew(factors, actor.demonstration);
  return [
    ...(passkey ? (['passkey'] as const) : []),
    ...(row.totp ? (['totp'] as const) : []),
    ...(password ? (['password'] as const) : []),
  ];
};

export const presentAccount = (row: OwnAccountRow, member: Member): AccountView => ({
  name: row.name,
  email: row.email,
  demonstration: member.actor.demonstration,
  passwordChangedOn: row.passwordChangedOn,
  totp: row.totp,
  recoveryCodesLeft: row.recoveryCodesLeft,
  passkeys: row.passkeys.map(presentPasskey),
  oidc: row.oidc,
  assurance: member.actor.assurance,
  neededAssurance: neededAssurance(member.actor),
  stepUpBy: stepUpBy(row, member),
});
