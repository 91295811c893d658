import { Client } from 'pg';

// Handed to code that nobody sees here, and called by a test: neither tells how often it runs. What it does with the
// client does.
export async function passed() {
  const client = new Client(); // report: no-single-use-client
  await client.connect();
  await client.query('DELETE FROM orders');
  await client.end();
}
