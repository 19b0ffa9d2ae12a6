import { startTestServer } from './test-server';

/** Jest runs this once. Workers find the server by environment variables; a database is made by the first file that asks. */
export default async (): Promise<void> => {
  const server = await startTestServer();
  process.env.HEED_TEST_ADMIN_URL = server.adminUrl;
  process.env.HEED_TEST_LOGIN_URL = server.url;
  process.env.HEED_TEST_SERVING_URL = server.servingUrl;
  Reflect.set(globalThis, 'stopHeedTestServer', server.stop);
};
