import { createConnection } from 'mysql2/promise';

export async function countOrders() {
  const connection = await createConnection({ host: process.env.DB_HOST }); // report: no-client-in-handler
  const [rows] = await connection.query('SELECT COUNT(*) FROM orders');
  await connection.end();
  return rows;
}
