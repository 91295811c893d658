import { Pool } from 'pg';

export class Base {
  inherited() {
    return new Pool(); // report: no-uncached-client-factory
  }
}
