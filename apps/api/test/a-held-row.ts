import { Client } from 'pg';
import type { HeedUnderTest } from './app';

/** A row, or a whole table, that somebody else holds, so that requests come to stand behind it in the order in which they are sent. */
export const holdRow = async (
  heed: HeedUnderTest,
  sql: string,
  parameters: readonly unknown[],
): Promise<{ waitedForBy: (requests: number) => Promise<void>; letGo: () => Promise<void> }> => {
  const client = new Client({ connectionString: heed.adminUrl });
  await client.connect();
  await client.query('BEGIN');
  await client.query(sql, [...parameters]);
  return {
    waitedForBy: async (requests) => {
      for (let tries = 0; tries < 400; tries += 1) {
        const [row] = await heed.rows<{ waiting: number }>(
          "SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
        );
        if ((row?.waiting ?? 0) >= requests) return;
        await new Promise((wake) => setTimeout(wake, 10));
      }
      throw new Error(`${String(requests)} requests did not come to wait`);
    },
    letGo: async () => {
      await client.query('ROLLBACK');
      await client.end();
    },
  };
};
