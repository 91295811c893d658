import http from 'node:http';

const server = http.createServer((request, response) => {
  const agent = new http.Agent({ maxSockets: 10 });
  const upstream = http.get(`${process.env.UPSTREAM_URL}${request.url}`, { agent }, (answer) => {
    response.writeHead(answer.statusCode, { 'content-type': 'application/json' });
    answer.pipe(response);
  });
  upstream.on('error', (error) => {
    response.writeHead(502).end(error.code);
  });
});

server.listen(process.env.PORT ?? 3000);
