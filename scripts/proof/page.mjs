import { wallLoad } from './wall.mjs';

/** Ephemeral ports to one destination with the default range, and for how long TIME_WAIT holds one. */
const ports = 60_999 - 32_768 + 1;
const timeWaitSeconds = 60;

/** @typedef {import('./measure.mjs').Measured} Measured */

/**
 * Ports to a server that a request takes and does not give back: sockets left open or closed by the client, counted
 * over the second half of the load, when every pool has its size.
 *
 * @param {Measured} measured
 * @param {number} server
 */
export function portsPerRequest({ samples, requests }, server) {
  const held = ({ sockets }) => sockets[server].open + sockets[server].client;
  const during = samples.filter(({ done }) => done < requests);
  const half = during.find(({ done }) => done >= requests / 2) ?? during.at(-1);
  const end = during.at(-1);
  if (!half || !end || end.done === half.done) return 0;
  return Math.max(0, (held(end) - held(half)) / (end.done - half.done));
}

/** @param {Measured} measured */
export const requestsPerSecond = ({ requests, seconds }) => requests / seconds;

/** Rows of the table: one for each service, stage and server. */
export function rowsOf(services, stages, results) {
  return services.flatMap((service, s) =>
    stages.flatMap((stage, t) => {
      const measured = results[s][t];
      return measured.servers.map((server, index) => ({
        service: index === 0 && t === 0 ? service.name : '',
        stage: index === 0 ? stage.name : '',
        server: server.label,
        connections: server.connections,
        open: server.sockets.open,
        client: server.sockets.client,
        atServer: server.sockets.server,
        failed: index === 0 ? [...measured.failures.values()].reduce((sum, count) => sum + count, 0) : '',
        rate: index === 0 ? Math.round(requestsPerSecond(measured)) : '',
      }));
    }),
  );
}

/**
 * @param {{ services: any[], stages: any[], results: Measured[][], wall: { network: typeof import('./wall.mjs').networks[number],
 *   stage: string, answered: number, failures: [string, number][], timeWait: number }[] | string, machine: string }} proof
 */
export function pageOf({ services, stages, results, wall, machine }) {
  return `# Proof

What the plugin claims, measured: three small services with the usual mistakes, as they are, after \`eslint --fix\`, and with the suggestions accepted; the same bounded load each time, against real servers on loopback that count the connections they accept.

This page and its pictures are the output of \`npm run proof\`, which needs Linux, PostgreSQL and Redis (\`apt-get install postgresql redis-server\`) and takes a few minutes.

${machine}

## The services

${services.map(({ name, file, load }) => `- [${name}](../scripts/proof/services/${file}): ${load.requests} requests, ${load.atATime === 1 ? 'one after the other' : `${load.atATime} at a time`}`).join('\n')}

| | findings | changed lines |
| --- | ---: | ---: |
${stages.map(({ name, reported, lines }) => `| ${name} | ${reported} | ${lines} |`).join('\n')}

The first is what the \`recommended\` preset reports; the others are what it still reports, and how many lines ESLint added or took away in the three files. The suggestions are applied by ESLint too, with \`settings: { 'connection-churn': { repair: 'all' } }\`.

## Connections

Connections are what the server counted: \`pg_stat_database.sessions\`, \`total_connections_received\`, accepted sockets. Open and TIME_WAIT are what the kernel lists 1.5 s after the last request. TIME_WAIT stands on the side that closed first: *at the client* each one holds one of the ports that the next connection needs.

| service | stage | server | connections | still open | TIME_WAIT at the client | TIME_WAIT at the server | failed requests | requests a second |
| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
${rowsOf(services, stages, results)
  .map((row) => `| ${Object.values(row).join(' | ')} |`)
  .join('\n')}

![Open sockets and sockets in TIME_WAIT over time, for each service and stage](proof/sockets.svg)

${whoCloses(services, results)}

![Requests a second, for each service and stage](proof/requests.svg)

On loopback a round trip costs nothing, so this is the least that reuse gains: between machines each connection adds one to three round trips to its request.

## How far it is to the wall

A destination can be reached from 60,999 − 32,768 + 1 = ${ports.toLocaleString('en')} ports, and a connection that the client closes keeps its port for ${timeWaitSeconds} s more: ${ports.toLocaleString('en')} ÷ ${timeWaitSeconds} s ≈ ${Math.floor(ports / timeWaitSeconds)} new connections a second for good, and no more ([the arithmetic](port-exhaustion.md#the-arithmetic)). *Ports a request* is how many more ports to the server were held, open or in TIME_WAIT at the client, for each further request in the second half of the load.

| service | stage | server | ports a request | ports used up after | most requests a second for good |
| --- | --- | --- | ---: | ---: | ---: |
${services
  .flatMap((service, s) =>
    stages.flatMap((stage, t) =>
      results[s][t].servers.map((server, index) => wallRow(service, stage, server, results[s][t], index, t)),
    ),
  )
  .join('\n')}

The first row, spelled out: ${spelledOut(results[0][0])}

## The wall itself

${wallText(wall)}

## What this does not show

- Loopback has no distance, no NAT gateway and no proxy, and the kernel lets loopback connections take over a TIME_WAIT port after a second unless told otherwise. That is why the wall stands in a network of its own.
- The requests a second are those of one small machine that runs the service, its servers and the load at the same time. The connections do not depend on the machine.
- The services are made to have these mistakes. How often real ones have them, and how often the plugin is right about it, is another question: [accuracy](accuracy.md).
`;
}

function whoCloses(services, results) {
  const lines = services.map((service, s) => {
    const written = results[s][0];
    const parts = written.servers.map(({ label, sockets }) => {
      const total = sockets.client + sockets.server;
      if (total === 0)
        return sockets.open > 0
          ? `to ${label} nobody, and ${sockets.open} are still open`
          : `to ${label} connections ended with a reset, which leaves no TIME_WAIT`;
      const first = [
        ...(sockets.client > 0 ? [`the client ${sockets.client} times`] : []),
        ...(sockets.server > 0 ? [`the server ${sockets.server} times`] : []),
      ].join(', ');
      return `to ${label} ${first}${sockets.open > 0 ? `, and ${sockets.open} are still open` : ''}`;
    });
    return `- ${service.name}: ${parts.join('; ')}.`;
  });
  return `Who closed first, as written:

${lines.join('\n')}

A client that is ended or destroyed closes first; where a server closes at the same moment, either may be told to wait. A client that nobody ends stays open until a time-out. Connections of a bare agent over TLS leave nothing behind here: the alert with which one side says goodbye meets a socket that is already closed, and is answered with a reset. Each of them has paid for a handshake all the same.`;
}

function wallRow(service, stage, server, measured, index, t) {
  const head = `| ${t === 0 && index === 0 ? service.name : ''} | ${index === 0 ? stage.name : ''} | ${server.label} |`;
  const rate = portsPerRequest(measured, index);
  if (rate < 0.01) return `${head} 0 | never | no limit from ports |`;
  return `${head} ${rate.toFixed(2)} | ${told(ports / rate)} requests | ${told(ports / timeWaitSeconds / rate)} |`;
}

function spelledOut(measured) {
  const rate = portsPerRequest(measured, 0);
  const few = rate.toFixed(2);
  const sustained = ports / timeWaitSeconds / rate;
  return `${told(ports)} ports ÷ ${few} ports a request ≈ ${told(ports / rate)} requests, if they come before the first port is free again; ${told(ports)} ports ÷ ${timeWaitSeconds} s ÷ ${few} ports a request ≈ ${told(sustained)} requests a second. At a lower rate ports come back as fast as they are taken. At twice that rate, ${told(2 * sustained)} a second, the ports are used up after ${told(ports / rate)} ÷ ${told(2 * sustained)} ≈ ${timeWaitSeconds / 2} s.`;
}

/** @param {number} value */
function told(value) {
  return Math.round(value).toLocaleString('en');
}

function wallText(wall) {
  if (typeof wall === 'string')
    return `Not measured in this run, because a network of its own could not be had: ${wall}.`;
  return `The \`/quotes\` route of the Fastify service, which destroys its agent after each request, so that the client closes first. ${wallLoad.requests} requests, ${wallLoad.atATime} at a time, each run in a network namespace of its own in which nothing else runs.

| network | stage | answered | failed | with | TIME_WAIT at the client |
| --- | --- | ---: | ---: | --- | ---: |
${wall
  .map(
    ({ network, stage, answered, failures, timeWait }) =>
      `| ${network.name} | ${stage} | ${answered} | ${wallLoad.requests - answered} | ${failures.map(([code]) => `\`${code}\``).join(', ')} | ${timeWait} |`,
  )
  .join('\n')}

With 200 ports the service as written answers until they are used up, and then nobody for up to a minute. With the default range the same service would do the same, 141 times later (28,232 ÷ 200); the same load does not reach that wall, which is why a short load test passes.`;
}
