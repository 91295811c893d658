/** A program with one finding, and what its automatic repair makes of it. */
export const handler = `import express from 'express';
import { Pool } from 'pg';

const app = express();

app.get('/orders/:id', async (req, res) => {
  const pool = new Pool({ max: 5 });
  const { rows } = await pool.query('SELECT * FROM orders WHERE id = $1', [req.params.id]);
  res.json(rows[0]);
});
`;

export const repairedHandler = handler
  .replace('  const pool = new Pool({ max: 5 });\n', '')
  .replace('const app = express();\n', 'const app = express();\n\nconst pool = new Pool({ max: 5 });\n');

/** A client in each turn of a loop, in TypeScript. */
export const upload = `import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

export async function upload(keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const s3 = new S3Client({ region: 'eu-west-1' });
    await s3.send(new PutObjectCommand({ Bucket: 'reports', Key: key }));
  }
}
`;
