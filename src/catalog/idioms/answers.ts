/* Answers to HTTP requests, as clients hand them over: Node.js, fetch, undici. */

/** What tells of an answer without reading its body. */
export const tellingMembers = {
  /** The `IncomingMessage` that a callback of `node:http` is given. */
  callback: new Set([
    ...['statusCode', 'statusMessage', 'headers', 'headersDistinct', 'rawHeaders', 'httpVersion'],
    ...['complete', 'url', 'method', 'setEncoding', 'setTimeout'],
  ]),
  /** The `Response` of fetch. */
  response: new Set(['ok', 'status', 'statusText', 'headers', 'url', 'redirected', 'type', 'bodyUsed']),
  /** What `request` of undici gives. */
  body: new Set(['statusCode', 'headers', 'trailers', 'opaque', 'context']),
  /** The body itself. */
  stream: new Set<string>(),
} as const satisfies Readonly<Record<string, ReadonlySet<string>>>;

/** Members of an answer that are its body, or read it. */
export const bodyMembers: ReadonlySet<string> = new Set([
  ...['body', 'json', 'text', 'blob', 'arrayBuffer', 'formData', 'bytes'],
]);

/** What a `Request` is called, by the last word of its name. */
export const requestWords: ReadonlySet<string> = new Set(['req', 'request']);

/** Events of a stream for which nobody has to read it. */
export const endEvents: ReadonlySet<string> = new Set(['end', 'close', 'error', 'aborted']);

/** Methods that give a request up, which ends its connection. */
export const abandoning: ReadonlySet<string> = new Set(['destroy', 'abort']);

/** States of answers that have no body. */
export const bodilessStates: ReadonlySet<string> = new Set(['204', '205', '304']);
