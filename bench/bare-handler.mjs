// The least a server could do: Node's http and pg, the recorded SQL of a path, the recorded bytes as the answer.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';

const recorded = new Map(JSON.parse(readFileSync(process.argv[2], 'utf8')).map((read) => [read.path, read]));
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 10,
  options: '-c role=heed_portal -c default_transaction_read_only=on',
});

const server = createServer(async (request, response) => {
  const read = recorded.get(request.url);
  if (read) for (const { sql, parameters } of read.statements) await pool.query(sql, parameters);
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(read?.body ?? '{}');
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void pool.end().then(() => process.exit(0));
});
