import https from 'node:https';

const agent = new https.Agent({ keepAlive: true, maxSockets: 20 });

export function bookShipment(orderId) {
  return new Promise((resolve, reject) => {
    const request = https.request(
      `${process.env.SHIPPING_URL}/shipments/${encodeURIComponent(orderId)}`,
      { method: 'POST', agent, timeout: 5000 },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())));
        response.on('error', reject);
      },
    );
    request.on('timeout', () => request.destroy(new Error('shipping is too slow')));
    request.on('error', reject);
    request.end();
  });
}
