// A workspace as large as is asked for: packages that depend on each other, files of a size that people write, and a
// client in a handler in every tenth file.

export const config = `import { defineConfig } from 'eslint/config';
import churn from 'eslint-plugin-connection-churn';

export default defineConfig([churn.configs.recommended]);
`;

/** @param {number} count */
export function packagesOf(count) {
  return Array.from({ length: count }, (_, index) => ({
    name: nameOf(index),
    // A tree: every package but the first needs one other.
    needs: index === 0 ? [] : [nameOf(Math.floor((index - 1) / 3))],
  }));
}

/** @param {number} index */
function nameOf(index) {
  return `p${String(index).padStart(3, '0')}`;
}

/** @param {number} count @param {string} prefix */
export function filesOf(count, prefix) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${prefix}/file-${index}.js`,
      index % 10 === 3 ? churning(index) : calm(index),
    ]),
  );
}

/** A file with a finding and much besides. @param {number} index */
function churning(index) {
  return `import express from 'express';
import { Pool } from 'pg';

export const router = express.Router();

router.get('/orders/${index}/:id', async (req, res) => {
  const pool = new Pool({ max: 5 });
  const { rows } = await pool.query('SELECT * FROM orders WHERE id = $1', [req.params.id]);
  res.json(rows.map((row) => ({ ...row, total: totalOf(row.items) })));
});
${body(index)}`;
}

/** A file that speaks of a client and keeps it, or of none. @param {number} index */
function calm(index) {
  const kept = `import { Pool } from 'pg';\n\nconst pool = new Pool({ max: 5 });\n\nexport const query = (text, values) => pool.query(text, values);\n`;
  return (index % 3 === 0 ? kept : '') + body(index);
}

/** @param {number} index */
function body(index) {
  const functions = Array.from(
    { length: 6 },
    (_, part) => `
export function price${index}x${part}(items, { currency = 'EUR', discount = 0 } = {}) {
  const result = [];
  for (const item of items) {
    if (item.price <= 0) continue;
    const net = item.price * (1 - discount) * item.count;
    result.push({ ...item, net, label: \`\${item.name} \${net.toFixed(2)} \${currency}\` });
  }
  return result.length === 0 ? null : { result, total: totalOf(result), at: ${part} };
}
`,
  );
  return `${functions.join('')}
function totalOf(items) {
  return items.reduce((sum, { net = 0 }) => sum + net, 0);
}
`;
}
