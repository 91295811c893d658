/** Functions that a file of Cloudflare Pages exports, in its folder `functions`. */
export const pagesHandlers: readonly string[] = [
  'onRequest',
  'onRequestDelete',
  'onRequestGet',
  'onRequestHead',
  'onRequestOptions',
  'onRequestPatch',
  'onRequestPost',
  'onRequestPut',
];
