import { toolError } from '../ToolError.ts';

/** The text of an answer. One that is larger is not read to its end: ToolError ANSWER_TOO_LARGE. */
export async function readBounded(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the rest.
    if (bytes > maxBytes)
      throw toolError('ANSWER_TOO_LARGE', `Expected an answer of at most ${maxBytes} bytes, got more.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
