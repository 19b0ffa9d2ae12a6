import { DataSource } from 'typeorm';
import type { DataSourceOptions } from 'typeorm';
import { explain } from './operator-error';
import { statementLog } from './statement-log';

const CONNECTIONS = 10;

// A day is a day of UTC, wherever the server stands.
const LIMITS = '-c TimeZone=UTC -c statement_timeout=5000 -c idle_in_transaction_session_timeout=10000';

const options = (url: string, name: string, poolSize: number, session: string): DataSourceOptions => ({
  type: 'postgres',
  url,
  poolSize,
  applicationName: `heed ${name}`,
  connectTimeoutMS: 10_000,
  synchronize: false,
  installExtensions: false,
  logger: statementLog,
  extra: { options: `${LIMITS} ${session}` },
});

/** Public reads: every connection is heed_portal from its first byte, and read-only. */
export const portalOptions = (url: string, poolSize = CONNECTIONS): DataSourceOptions =>
  options(url, 'portal', poolSize, '-c role=heed_portal -c default_transaction_read_only=on');

/** Members: the login alone has no rights; Transactions takes on a role for the length of one transaction. */
export const membersOptions = (url: string, poolSize = CONNECTIONS): DataSourceOptions =>
  options(url, 'members', poolSize, '');

/** A pool for operator commands and tests, which have no Nest application. */
export const openDataSource = async (from: DataSourceOptions & { url?: string }): Promise<DataSource> => {
  try {
    return await new DataSource(from).initialize();
  } catch (error) {
    throw explain(error, from.url ?? '');
  }
};
