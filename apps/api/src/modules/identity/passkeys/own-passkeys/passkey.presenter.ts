import type { PasskeyView } from '@heed/contracts';
import type { PasskeyRow } from '../passkey.repository';

export const presentPasskey = ({ id, name, addedOn, lastUsedOn }: PasskeyRow): PasskeyView => ({
  id,
  name,
  addedOn,
  lastUsedOn,
});
