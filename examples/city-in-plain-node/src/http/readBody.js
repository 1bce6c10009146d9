const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** The text of a request's body, or the status and sentence to refuse it with. */
export async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return { status: 413, sentence: `Expected a body of at most ${MAX_BODY_BYTES} bytes.` };
    chunks.push(chunk);
  }
  return { status: 200, text: Buffer.concat(chunks).toString('utf8') };
}
