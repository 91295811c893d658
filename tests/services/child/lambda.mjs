// Runs a handler as AWS Lambda's runtime does: one event after the other, and an error is an answer too.
import http from 'node:http';
import { resolve } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';

const loaded = await import(pathToFileURL(resolve(argv[2])).href);
const handler = loaded.handler ?? loaded.default.handler;
let previous = Promise.resolve();

http
  .createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      previous = previous.then(async () => {
        response.setHeader('content-type', 'application/json');
        try {
          const context = { callbackWaitsForEmptyEventLoop: true, functionName: 'function' };
          response.end(JSON.stringify(await handler(JSON.parse(body), context)) ?? 'null');
        } catch (error) {
          response.statusCode = 500;
          response.end(JSON.stringify({ errorType: error.name, errorMessage: error.message }));
        }
      });
    });
  })
  .listen(0, '127.0.0.1');
