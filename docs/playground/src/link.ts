/** What a link carries: the code and how it is looked at. */
export interface State {
  readonly code: string;
  readonly path: string;
  readonly preset: 'recommended' | 'strict';
  readonly repair: 'safe' | 'all';
}

/** The part of a link after `#`: deflated JSON in URL-safe base64. */
export async function encode(state: State): Promise<string> {
  const bytes = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(JSON.stringify(state)));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/u, '');
}

/** The state in a link, or null where the link was cut or is not ours. */
export async function decode(hash: string): Promise<State | null> {
  try {
    const text = atob(hash.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const json = new TextDecoder().decode(await through(new DecompressionStream('deflate-raw'), bytes));
    const { code, path, preset, repair } = JSON.parse(json) as Partial<State>;
    if (typeof code !== 'string' || typeof path !== 'string') return null;
    return {
      code,
      path,
      preset: preset === 'strict' ? 'strict' : 'recommended',
      repair: repair === 'all' ? 'all' : 'safe',
    };
  } catch {
    return null;
  }
}

async function through(stream: GenericTransformStream, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}
