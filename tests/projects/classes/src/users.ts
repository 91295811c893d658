import { Repository } from './base';

export class Users extends Repository {
  list() {
    return this.pool.query('SELECT * FROM users');
  }

  async count() {
    const pool = this.report(); // report: no-client-in-handler (src/base.ts:11)
    const { rows } = await pool.query('SELECT COUNT(*) FROM users');
    return rows[0];
  }
}
