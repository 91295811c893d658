import { once } from 'node:events';
import net from 'node:net';
import { folderFor, freePort, program, startProcess } from './process.mjs';

/** Redis, which writes what it knows to a file when it stops. */
export async function startRedis() {
  const folder = folderFor('redis', null);
  const port = await freePort();
  // Our own questions are connections too; the server's count begins anew with each start.
  let own = 0;
  let before = 0;
  const ask = async (/** @type {string} */ command) => {
    const socket = net.connect(port, '127.0.0.1');
    await once(socket, 'connect');
    own += 1;
    return answerTo(command, socket);
  };
  const connections = async () => {
    const [, total] = /total_connections_received:(\d+)/u.exec(await ask('INFO stats')) ?? [];
    return before + Number(total) - own;
  };
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '3600 1'];
  const server = await startProcess({
    folder,
    signal: 'TERM',
    user: null,
    command: [program('redis-server') ?? 'redis-server', ...options, '--daemonize', 'no'],
    isReady: () =>
      ask('PING').then(
        (answer) => answer === '+PONG',
        () => false,
      ),
  });
  return {
    host: '127.0.0.1',
    port,
    url: `redis://127.0.0.1:${port}`,
    ask,
    connections,
    start: server.start,
    stop: async () => {
      before = await connections();
      own = 0;
      await server.stop();
    },
    close: server.close,
  };
}

/** @param {string} command @param {net.Socket} socket */
async function answerTo(command, socket) {
  socket.setEncoding('utf8').write(`${command}\r\n`);
  let text = '';
  for await (const chunk of socket) {
    text += chunk;
    const size = /^\$(\d+)\r\n/u.exec(text);
    if (size ? text.length >= size[0].length + Number(size[1]) + 2 : text.endsWith('\r\n')) break;
  }
  return text.trim();
}
