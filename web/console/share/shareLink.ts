/**
 * A query in a link: everything in the fragment of the address, which a browser keeps to itself. Deflated, then base64
 * with `-` and `_`.
 */

/** What a link brings into the console. */
export interface SharedQuery {
  query: string;
  /** JSON text, as it stands in the editor. */
  variables: string;
  operationName: string | null;
  options: AskOptions;
}

/** What the hub is asked besides the query. */
export interface AskOptions {
  /** Plan and calls. */
  plan: boolean;
  /** Fail rather than answer in part. */
  complete: boolean;
}

/** Beyond it a link is not made: browsers and servers cut what is longer. */
export const MAX_LINK_CHARACTERS = 16_000;
/** Beyond it a link may be cut by chat programs and mail. */
export const SAFE_LINK_CHARACTERS = 2_000;

/** Characters of what a link holds: more would be a bomb, which is small until it is inflated. */
const MAX_TEXT = 200_000;

const PREFIX = '#q=';

/** The link is too long, or what it is to hold: `characters` of at most `most`. */
export class LinkTooLong extends Error {
  override name = 'LinkTooLong';
  readonly characters: number;
  readonly most: number;

  constructor(characters: number, most: number) {
    super(`Expected at most ${most} characters, got ${characters}.`);
    this.characters = characters;
    this.most = most;
  }
}

/** @throws LinkTooLong */
export async function writeShareLink(page: string, shared: SharedQuery): Promise<string> {
  const { query, variables, operationName, options } = shared;
  const text = JSON.stringify([query, variables, operationName, options.plan, options.complete]);
  if (text.length > MAX_TEXT) throw new LinkTooLong(text.length, MAX_TEXT);
  const link = `${page}${PREFIX}${toBase64Url(await pump(text, new CompressionStream('deflate-raw')))}`;
  if (link.length > MAX_LINK_CHARACTERS) throw new LinkTooLong(link.length, MAX_LINK_CHARACTERS);
  return link;
}

/** Null if the fragment holds no query, a broken one, or more than `writeShareLink` puts into any. */
export async function readShareLink(fragment: string): Promise<SharedQuery | null> {
  if (!fragment.startsWith(PREFIX) || fragment.length > MAX_LINK_CHARACTERS) return null;
  try {
    const bytes = await pump(fromBase64Url(fragment.slice(PREFIX.length)), new DecompressionStream('deflate-raw'));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const read: unknown = JSON.parse(text);
    if (!Array.isArray(read) || text.length > MAX_TEXT) return null;
    const [query, variables, operationName, plan, complete] = read as unknown[];
    if (typeof query !== 'string' || typeof variables !== 'string') return null;
    return {
      query,
      variables,
      operationName: typeof operationName === 'string' ? operationName : null,
      options: { plan: plan === true, complete: complete === true },
    };
  } catch {
    return null;
  }
}

/** A sign of JSON text is three bytes at most. @throws RangeError if more comes out than any text has: no more is read then */
async function pump(
  data: string | Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  let bytes = 0;
  const bounded = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      bytes += chunk.length;
      if (bytes > 3 * MAX_TEXT) controller.error(new RangeError('Expected less text.'));
      else controller.enqueue(chunk);
    },
  });
  const stream = new Blob([data]).stream().pipeThrough(through).pipeThrough(bounded);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
