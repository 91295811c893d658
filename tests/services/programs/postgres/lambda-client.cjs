const { Client } = require('pg');

exports.handler = async (event) => {
  const client = new Client();
  await client.connect();
  try {
    const { rows } = await client.query('SELECT customer, total FROM orders WHERE id = $1', [event.id]);
    return { statusCode: rows.length === 0 ? 404 : 200, body: JSON.stringify(rows[0] ?? null) };
  } finally {
    await client.end();
  }
};
