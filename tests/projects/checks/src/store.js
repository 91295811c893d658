const { Client } = require('pg');

async function countOf(url, table) {
  const client = new Client(url); // report: no-single-use-client
  await client.connect();
  const { rows } = await client.query(`SELECT count(*) FROM ${table}`);
  await client.end();
  return rows;
}

// A check asks for it, and somebody else.
exports.countOf = countOf;

// Only a check asks for it, and whether it works.
exports.freeSpace = async (url) => {
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query('SELECT free FROM disks');
  await client.end();
  return rows;
};

// Only a script asks for it.
exports.listTables = async (url) => {
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query('SELECT name FROM tables');
  await client.end();
  return rows;
};
