import withDb from '~/lib/mongo';

export default async function handler(req, res) {
  const orders = await withDb((client) => client.db().collection('orders').find().toArray());
  res.status(200).json(orders);
}
