import { openClient } from '@/lib/db';

export default async function Page() {
  const orders = await openClient().db('shop').collection('orders').find().toArray(); // report: no-client-in-handler (src/lib/db.ts:9)
  return <ul>{orders.map((order) => <li key={String(order._id)}>{order.total}</li>)}</ul>;
}
