import { MongoClient } from 'mongodb';

export class Store {
  static instance: Store | undefined;
  private readonly client!: MongoClient;

  constructor() {
    if (!Store.instance) {
      this.client = new MongoClient('mongodb://localhost');
      Store.instance = this;
    }
    return Store.instance;
  }

  count() {
    return this.client.db().collection('items').countDocuments();
  }
}
