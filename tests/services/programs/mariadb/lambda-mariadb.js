import mariadb from 'mariadb';

export const handler = async (event) => {
  const connection = await mariadb.createConnection({
    host: process.env.DB_HOST,
    port: Number(process.env.DB_PORT),
    user: process.env.DB_USER,
    password: process.env.DB_PASSWORD,
    database: process.env.DB_NAME,
  });
  try {
    const rows = await connection.query('SELECT customer, total FROM orders WHERE id = ?', [event.id]);
    if (rows.length === 0) throw new Error('no such order');
    return { statusCode: 200, body: JSON.stringify(rows[0]) };
  } finally {
    await connection.end();
  }
};
