import { Client } from 'pg';
import type { HeedUnderTest } from '../app';

/** The same application; its rows are read over one connection, which a file with a thousand fixtures feels. */
export const overOneConnection = async (heed: HeedUnderTest): Promise<HeedUnderTest> => {
  const client = new Client({ connectionString: heed.adminUrl });
  client.on('error', () => undefined); // it ends with the database
  await client.connect();
  const rows = async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
    const found: { rows: Row[] } = await client.query<never>(sql, [...parameters]);
    return found.rows;
  };
  return {
    app: heed.app,
    url: heed.url,
    adminUrl: heed.adminUrl,
    anyone: () => heed.anyone(),
    as: (email, password) => heed.as(email, password),
    statements: (work) => heed.statements(work),
    rows,
  };
};
