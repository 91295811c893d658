import { MongoClient } from 'mongodb';

const withClient = async (work) => {
  const client = await MongoClient.connect(process.env.MONGODB_URI); // report: no-client-in-handler
  try {
    return await work(client);
  } finally {
    await client.close();
  }
};

export default withClient;
