/** `POST /export` as a client that looks closely: trailers, and whether the answer ended as HTTP says it has to. */
import { type IncomingHttpHeaders, request } from 'node:http';

export interface ReceivedExport {
  status: number;
  headers: IncomingHttpHeaders;
  trailers: NodeJS.Dict<string>;
  /** As far as it came. */
  body: Buffer;
  /** False if the connection broke before the end was said. */
  isWhole: boolean;
}

export interface PostedExport {
  /** Default: application/json. */
  contentType?: string;
  /** Goes away when it is aborted. */
  signal?: AbortSignal;
  /** Called with each piece of the body; the next one is read when it resolves. */
  onData?(received: Buffer): Promise<void> | void;
}

/** Resolves whatever comes, rejects if nothing does. A text is sent as it is, anything else as JSON. */
export function postExport(hubAddress: string, body: unknown, posted: PostedExport = {}): Promise<ReceivedExport> {
  const { contentType = 'application/json', signal, onData } = posted;
  return new Promise((resolve, reject) => {
    let answered = false;
    const headers = { 'content-type': contentType };
    const asked = request(`${hubAddress}/export`, { method: 'POST', headers, agent: false, signal }, async (answer) => {
      answered = true;
      const chunks: Buffer[] = [];
      const result = (isWhole: boolean): ReceivedExport => ({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        trailers: answer.trailers,
        body: Buffer.concat(chunks),
        isWhole,
      });
      try {
        for await (const chunk of answer as AsyncIterable<Buffer>) {
          chunks.push(chunk);
          await onData?.(chunk);
        }
        resolve(result(answer.complete));
      } catch {
        resolve(result(false));
      }
    });
    // After the answer has begun, its body tells.
    asked.once('error', (error) => answered || reject(error));
    asked.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
}

/** Errors of an answer that is no file. */
export function errorsOf({ body }: ReceivedExport): { message: string; extensions: Record<string, unknown> }[] {
  return (JSON.parse(body.toString()) as { errors: { message: string; extensions: Record<string, unknown> }[] }).errors;
}
