import { Client } from '@opensearch-project/opensearch';

export default function () {
  return new Client({ node: process.env.SEARCH_URL });
}
