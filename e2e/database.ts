import { Client } from 'pg';

export type AuditRow = { action: string; organisation: string | null; request_id: string };

/** Rows of the running product's database, read or prepared by its superuser. */
export const rows = async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
  const client = new Client({ connectionString: process.env.HEED_E2E_DATABASE_URL });
  await client.connect();
  const { rows: found }: { rows: Row[] } = await client.query(sql, [...parameters]).finally(() => client.end());
  return found;
};

/** What the audit chain of the running product says of a target, oldest first. */
export const auditOf = (targetKind: string, targetId: string): Promise<AuditRow[]> =>
  rows<AuditRow>(
    `SELECT entry.action, organisation.slug AS organisation, entry.request_id
       FROM platform.audit_entry entry LEFT JOIN people.organisation ON organisation.id = entry.organisation_id
      WHERE entry.target_kind = $1 AND entry.target_id = $2 ORDER BY entry.at, entry.seq`,
    [targetKind, targetId],
  );
