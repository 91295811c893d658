import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a function in src/api',
      runs: 'request',
      file: 'src/api/contact.js',
      by: { name: 'Express', because: 'other programs have such a folder, and nothing but `(req, res)` tells' },
      code: `
export default async function handler(req, res) {
  res.json(await ASK(req.body));
}`,
    },
    {
      because: 'the type of the request',
      runs: 'request',
      file: 'src/api/contact.ts',
      code: `
import type { GatsbyFunctionRequest, GatsbyFunctionResponse } from 'gatsby';
const contact = async (message: GatsbyFunctionRequest, reply: GatsbyFunctionResponse) => {
  reply.json(await ASK(message.body));
};
export default contact;`,
    },
    {
      because: 'the data of a page that is rendered on the server',
      runs: 'request',
      file: 'src/pages/index.jsx',
      code: `
export async function getServerData() {
  return { props: await ASK() };
}
export default function Home() {
  return <main />;
}`,
    },
  ],
  once: [
    {
      because: 'the pages are made at build time',
      file: 'gatsby-node.js',
      code: `
exports.createPages = async ({ actions }) => {
  const rows = await ASK();
  rows.forEach((row) => actions.createPage(row));
};`,
    },
  ],
  lookalikes: [
    {
      because: 'the client of an API lives in a folder of that name too',
      file: 'src/api/users.js',
      code: `
export async function getServerData(page) {
  return ASK(page);
}`,
    },
  ],
} satisfies EntryPointSamples;
