import { createServer } from 'node:http';

/** Answers a query that it was written for, with the text of the whole answer. */
export type Answerer = () => Promise<string>;

/** A plain `node:http` front: looks up the query's text, and answers what belongs to it. */
export function serveQueries(port: number, answerers: ReadonlyMap<string, Answerer>): void {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      const { query } = JSON.parse(body) as { query: string };
      const send = (text: string) => {
        response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
        response.end(text);
      };
      const answer = answerers.get(query);
      if (answer) answer().then(send, (error: Error) => response.writeHead(500).end(error.message));
      else send('{"data":{"__typename":"Query"}}');
    });
  });
  server.listen(port, '127.0.0.1');
}
