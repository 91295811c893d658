import { MongoClient } from 'mongodb';

export async function connectToDatabase() {
  const client = new MongoClient(process.env.MONGODB_URI ?? '');
  await client.connect();
  return client.db('shop');
}

export const openClient = () => new MongoClient(process.env.MONGODB_URI ?? '');

let cached: MongoClient | undefined;

export function getClient() {
  cached ??= new MongoClient(process.env.MONGODB_URI ?? '');
  return cached;
}
