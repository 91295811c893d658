import { Client } from 'pg';

// Named like anything, but only the start of the program calls it.
export async function applySchema(sql: string) {
  const client = new Client();
  await client.connect();
  await client.query(sql);
  await client.end();
}
