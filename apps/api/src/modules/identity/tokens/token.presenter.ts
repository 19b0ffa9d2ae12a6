import type { TokenView } from '@heed/contracts';
import type { Member } from '../../../http/request-scope';
import { presentMember } from '../member/member.presenter';
import type { BearerRow, TokenRow } from './token.repository';

export const presentToken = (row: TokenRow): TokenView => ({
  id: row.id,
  name: row.name,
  scopes: [...row.scopes],
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  lastUsedOn: row.lastUsedOn,
});

/** A machine never proves the person afresh, and has no page from which a change could be forged. */
export const presentBearer = (row: BearerRow): Member =>
  presentMember(row, { sessionId: row.tokenId, csrfToken: '', provenAt: new Date(0), scopes: row.scopes });
