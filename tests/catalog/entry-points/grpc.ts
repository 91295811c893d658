import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a method of a service',
      runs: 'request',
      code: `
import { Server } from '@grpc/grpc-js';
import { proto } from './proto';
const server = new Server();
server.addService(proto.Users.service, {
  getUser: async (call, callback) => {
    callback(null, await ASK(call.request.id));
  },
});`,
    },
    {
      because: 'the implementation by reference, from CommonJS',
      runs: 'request',
      file: 'server.js',
      code: `
const grpc = require('@grpc/grpc-js');
const { proto } = require('./proto');
function listUsers(call) {
  ASK().forEach((row) => call.write(row));
  call.end();
}
function main() {
  const server = new grpc.Server();
  server.addService(proto.Users.service, { listUsers: listUsers });
}
main();`,
    },
    {
      because: 'the type of the method',
      runs: 'request',
      code: `
import type { handleUnaryCall } from '@grpc/grpc-js';
export const getUser: handleUnaryCall<unknown, unknown> = async (message, reply) => {
  reply(null, await ASK(message));
};`,
    },
    {
      because: 'the type of the parameter',
      runs: 'request',
      code: `
import { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
export class Users {
  async getUser(message: ServerUnaryCall<unknown, unknown>, reply: sendUnaryData<unknown>) {
    reply(null, await ASK(message));
  }
}`,
    },
  ],
  once: [
    {
      because: 'the callback of bindAsync looks like a handler',
      code: `
import { Server, ServerCredentials } from '@grpc/grpc-js';
const server = new Server();
server.bindAsync('0.0.0.0:50051', ServerCredentials.createInsecure(), (error, port) => {
  ASK(port);
});`,
    },
  ],
  lookalikes: [
    {
      because: 'a method of the client side',
      code: `
import { credentials } from '@grpc/grpc-js';
import { UsersClient } from './users';
const client = new UsersClient('users:50051', credentials.createInsecure());
client.getUser({ id: 1 }, (error, user) => ASK(user));`,
    },
  ],
} satisfies EntryPointSamples;
