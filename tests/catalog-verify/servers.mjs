// Servers that know just enough of a protocol for one request after the other. Each serves the sockets of an upstream
// that counts them: tests/connections/count.mjs.
import http from 'node:http';
import http2 from 'node:http2';
import { selfSigned } from '../connections/certificate.mjs';

/** @typedef {{ protocol: 'http' | 'https' | 'tcp', handler?: Function, ca?: string }} Server */

/** @param {string} body @param {Record<string, string>} headers @returns {Server} */
export function web(body = '{"ok":true}', headers = { 'content-type': 'application/json' }) {
  return { protocol: 'http', handler: answerWith(body, headers) };
}

export const xml = (body) => web(body, { 'content-type': 'application/xml' });

/** @returns {Server} */
export function secureWeb() {
  return { protocol: 'https' };
}

/** Plays the proxy and the server behind it: plain HTTP, CONNECT and SOCKS5. @returns {Server} */
export function proxy() {
  const behind = http.createServer(answerWith('{"ok":true}', { 'content-type': 'application/json' }));
  behind.keepAliveTimeout = 60_000;
  return {
    protocol: 'tcp',
    handler(socket) {
      socket.once('data', (head) => {
        if (head[0] === 5) {
          socket.write(Buffer.from([5, 0]));
          socket.once('data', () => {
            socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
            behind.emit('connection', socket);
          });
        } else if (head.toString('latin1').startsWith('CONNECT ')) {
          socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
          behind.emit('connection', socket);
        } else {
          socket.unshift(head);
          behind.emit('connection', socket);
        }
      });
    },
  };
}

/** HTTP/2 without TLS. @returns {Server} */
export function web2() {
  const server = http2.createServer();
  server.on('stream', (stream) => {
    stream.respond({ ':status': 200, 'content-type': 'application/json' });
    stream.end('{"ok":true}');
  });
  return { protocol: 'tcp', handler: (socket) => server.emit('connection', socket) };
}

/** gRPC over TLS that implements nothing, which is an answer too. @returns {Server} */
export function grpc() {
  const { key, cert } = selfSigned();
  const server = http2.createSecureServer({ key, cert });
  server.on('stream', (stream) => {
    stream.respond(
      { ':status': 200, 'content-type': 'application/grpc', 'grpc-status': '12', 'grpc-message': 'not here' },
      { endStream: true },
    );
    stream.on('error', () => {});
    stream.resume();
  });
  return { protocol: 'tcp', handler: (socket) => server.emit('connection', socket), ca: cert };
}

/** @returns {Server} */
export function redis() {
  const answers = { PING: '+PONG\r\n', HELLO: '%1\r\n$5\r\nproto\r\n:3\r\n', INFO: '$17\r\nredis_version:7.2\r\n' };
  return {
    protocol: 'tcp',
    handler(socket) {
      let pending = '';
      socket.on('data', (data) => {
        pending += data.toString('latin1');
        for (let command = commandIn(pending); command !== null; command = commandIn(pending)) {
          pending = pending.slice(command.length);
          socket.write(answers[command.name] ?? '+OK\r\n');
        }
      });
    },
  };
}

/** The first whole command of a stream: `*1\r\n$4\r\nPING\r\n`. */
function commandIn(text) {
  const head = /^\*(\d+)\r\n/u.exec(text);
  if (head === null) return null;
  let at = head[0].length;
  const words = [];
  for (let count = Number(head[1]); count > 0; count -= 1) {
    const size = /^\$(\d+)\r\n/u.exec(text.slice(at));
    if (size === null) return null;
    at += size[0].length;
    words.push(text.slice(at, at + Number(size[1])));
    at += Number(size[1]) + 2;
    if (at > text.length) return null;
  }
  return { name: words[0]?.toUpperCase() ?? '', length: at };
}

/** PostgreSQL: any password is right, any query has no rows. @returns {Server} */
export function postgres() {
  const message = (type, body) => {
    const head = Buffer.alloc(5);
    head.write(type);
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const ready = message('Z', Buffer.from('I'));
  const welcome = Buffer.concat([message('R', Buffer.alloc(4)), ready]);
  const result = Buffer.concat([message('C', Buffer.from('SELECT 0\0')), ready]);
  return {
    protocol: 'tcp',
    handler(socket) {
      socket.once('data', () => {
        socket.write(welcome);
        // Our queries fit into one packet each.
        socket.on('data', (data) => data[0] === 0x51 && socket.write(result));
      });
    },
  };
}

/** @returns {Server} */
export function smtp() {
  return {
    protocol: 'tcp',
    handler(socket) {
      let inMail = false;
      socket.write('220 ready\r\n');
      socket.on('data', (data) => {
        const text = data.toString('latin1');
        if (inMail && !text.endsWith('\r\n.\r\n')) return;
        if (text.startsWith('QUIT')) {
          socket.end('221 bye\r\n');
          return;
        }
        const begins = !inMail && text.startsWith('DATA');
        socket.write(begins ? '354 go on\r\n' : '250 ok\r\n');
        inMail = begins;
      });
    },
  };
}

/** Takes everything and says nothing, or what a recipe of recipes.mjs says. @returns {Server} */
export function listener(serve = (socket) => socket.resume()) {
  return { protocol: 'tcp', handler: serve };
}

function answerWith(body, headers) {
  return (request, response) => {
    request.resume();
    request.on('end', () => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.end(body);
    });
  };
}
