import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'an interceptor of a client',
      runs: 'request',
      code: `
import axios from 'axios';
const api = axios.create({ baseURL: 'https://api' });
api.interceptors.request.use(async (config) => {
  const auth = ASK();
  config.headers.authorization = await auth.token();
  return config;
});`,
    },
    {
      because: 'an interceptor of all requests, from CommonJS',
      runs: 'request',
      file: 'http.js',
      code: `
const axios = require('axios');
axios.interceptors.response.use((response) => response, retry);
function retry(error) {
  return ASK(error.config);
}`,
    },
    {
      because: 'a hook of got',
      runs: 'request',
      code: `
import got from 'got';
export const api = got.extend({
  hooks: {
    beforeRequest: [
      async (options) => {
        options.headers.token = await ASK();
      },
    ],
  },
});`,
    },
  ],
  once: [
    {
      because: 'the options of a client are made once',
      code: `
import axios from 'axios';
export const api = axios.create({ httpsAgent: ASK() });`,
    },
  ],
  lookalikes: [
    {
      because: 'an interceptor of the project',
      code: `
import { interceptors } from './interceptors';
interceptors.request.use(() => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
