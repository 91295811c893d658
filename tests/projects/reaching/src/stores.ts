import { Pool } from 'pg';
import { asyncHandler } from './wrap';
import * as parts from './parts';
import { Base } from './base';

class Store extends Base {
  fresh() {
    return new Pool(); // report: no-uncached-client-factory
  }

  get current() {
    return () => new Pool();
  }

  get handed() {
    return { fresh: () => new Pool() }; // report: no-uncached-client-factory
  }
}

export class Local extends Store {
  only() {
    return 1;
  }
}

export const store = new Store();
export const makeStore = () => new Store();
export const eitherStore = (first: boolean) => (first ? new Store() : null);
export const nested = { deep: { fresh: () => new Pool() } }; // report: no-uncached-client-factory
export const makeNested = () => ({ deep: { fresh: () => new Pool() } }); // report: no-uncached-client-factory
export const wrapped = asyncHandler(async () => new Pool());
export const handled = asyncHandler(async (request, answer) => {
  answer.json(await new Pool().query('SELECT 1')); // report: no-single-use-client
});
export const part = parts;
export { store as 'the store' };
export { Store, Local as Renamed };
