import { Client } from 'pg';

export class Registry {
  private static instance: Registry | undefined;

  static getInstance() {
    Registry.instance ??= new Registry();
    return Registry.instance;
  }

  static shared() {
    return new Client(); // report: no-uncached-client-factory
  }

  private readonly client = new Client();

  read() {
    return this.client.query('SELECT 1');
  }
}
