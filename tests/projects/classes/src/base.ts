import { Pool } from 'pg';

export class Repository {
  protected readonly pool: Pool;

  constructor() {
    this.pool = new Pool();
  }

  protected report() {
    return new Pool({ max: 1 }); // report: no-uncached-client-factory
  }
}
