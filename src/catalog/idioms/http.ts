/* Methods of HTTP, and of the clients that have one for each, in small letters. */

/** Those that ask and change nothing. */
export const askingVerbs: ReadonlySet<string> = new Set(['get', 'head', 'options']);

/** Those that send something. */
export const sendingVerbs: ReadonlySet<string> = new Set(['del', 'delete', 'patch', 'post', 'put']);
