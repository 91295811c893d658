import { getClient, openClient } from '@/lib/db';

export async function GET() {
  const orders = await getClient().db('shop').collection('orders').find().toArray();
  return Response.json(orders);
}

export async function POST(request: Request) {
  const client = openClient(); // report: no-client-in-handler (src/lib/db.ts:9)
  await client.db('shop').collection('orders').insertOne(await request.json());
  await client.close();
  return new Response(null, { status: 201 });
}
