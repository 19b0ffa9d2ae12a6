import { Client } from 'pg';

export type AuditRow = { action: string; organisation: string | null; request_id: string };

/** What the audit chain of the running product says of a target, oldest first. */
export const auditOf = async (targetKind: string, targetId: string): Promise<AuditRow[]> => {
  const client = new Client({ connectionString: process.env.HEED_E2E_DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query<AuditRow>(
      `SELECT entry.action, organisation.slug AS organisation, entry.request_id
         FROM platform.audit_entry entry LEFT JOIN people.organisation ON organisation.id = entry.organisation_id
        WHERE entry.target_kind = $1 AND entry.target_id = $2 ORDER BY entry.at, entry.seq`,
      [targetKind, targetId],
    );
    return rows;
  } finally {
    await client.end();
  }
};
