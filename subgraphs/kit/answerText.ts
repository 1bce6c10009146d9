/**
 * The whole text of an HTTP answer, decoded as UTF-8. Whoever answers may be broken or mean: what goes on beyond the
 * limit is not waited for.
 *
 * @throws Error: it is longer; what `fetch` throws if it breaks off
 */
export async function answerText({ body }: Pick<Response, 'body'>, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  // Leaving the loop early ends the connection.
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new Error(`more than ${maxBytes / 2 ** 20} MB`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
