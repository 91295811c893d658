/* What opens no connection, or one of its own, whatever the client keeps. */

/** Calls that only sign with the client: nothing is sent. */
export const signing = /presign|get\w*SignedUrl|createPresigned/iu;

/** What opens a web socket, by name. */
export const webSocketName = /websocket/iu;
