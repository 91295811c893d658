import https from 'node:https';
import express from 'express';

const app = express();

function request(method, path, body) {
  return new Promise((resolve, reject) => {
    const agent = new https.Agent({ keepAlive: true });
    const outgoing = https.request(`${process.env.UPSTREAM_URL}${path}`, { method, agent }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => (text += chunk));
      answer.on('end', () => {
        resolve({ status: answer.statusCode, text });
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

app.get('/stock/:sku', async (req, res) => {
  const { status, text } = await request('GET', `/stock/${req.params.sku}`);
  res.status(status).json(JSON.parse(text));
});

app.post('/stock/:sku', async (req, res) => {
  const { status, text } = await request('POST', `/stock/${req.params.sku}`, '{"taken":1}');
  res.status(status).json(JSON.parse(text));
});

app.get('/text', async (req, res) => {
  const { text } = await request('GET', '/text');
  res.json(JSON.parse(text));
});

app.use((error, req, res, next) => res.status(500).json({ error: error.name }));
app.listen(process.env.PORT ?? 3000);
