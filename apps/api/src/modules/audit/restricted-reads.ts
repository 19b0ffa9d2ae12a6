/**
 * Reads that leave an entry, because what is read is restricted to few. The entry stands in the trail of whoever read: a
 * list of who knows what is restricted matter itself, and nobody else's business.
 */
export const RESTRICTED_READS = [
  'evidence.downloaded', // a file before its publication, by another organisation than its author's: the State's publisher
  'queue.read', // the list of accounts that wait for a State's publisher, by it
  'update.read', // an account before its publication, by the same
  'organisation.read', // an organisation whose name the public does not know, or who applied for it, by its verifier; a guest, by its host
  'handover.read', // what somebody else's post leaves behind
  'recovery.read', // how somebody else is getting back into their account
  'audit.exported', // the own organisation's trail, as a file
] as const;
export type RestrictedRead = (typeof RESTRICTED_READS)[number];
