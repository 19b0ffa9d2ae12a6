import { Client } from 'pg';
import type { HeedUnderTest } from '../app';

/** The same application; its rows are read over one connection, which a file with a thousand fixtures feels. */
export const overOneConnection = async (heed: HeedUnderTest): Promise<HeedUnderTest> => {
  const [database] = await heed.rows<{ name: string }>('SELECT current_database() AS name');
  const url = new URL(process.env.HEED_TEST_ADMIN_URL ?? '');
  url.pathname = `/${database?.name ?? ''}`;
  const client = new Client({ connectionString: url.href });
  client.on('error', () => undefined); // it ends with the database
  await client.connect();
  const rows = async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
    const found: { rows: Row[] } = await client.query<never>(sql, [...parameters]);
    return found.rows;
  };
  return {
    app: heed.app,
    url: heed.url,
    anyone: () => heed.anyone(),
    as: (email, password) => heed.as(email, password),
    statements: (work) => heed.statements(work),
    rows,
  };
};
