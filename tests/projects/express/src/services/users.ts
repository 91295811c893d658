import { Client } from 'pg';

// Only a controller calls it, so it runs once per request.
export async function findUser(id: string): Promise<unknown> {
  const client = new Client(); // report: no-client-in-handler
  await client.connect();
  const { rows } = await client.query('SELECT * FROM users WHERE id = $1', [id]);
  await client.end();
  return rows[0];
}
