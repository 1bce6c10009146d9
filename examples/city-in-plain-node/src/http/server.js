/** GraphQL over HTTP, as much of it as a hub needs: POST /graphql with JSON. */
import { createServer } from 'node:http';
import { readBody } from './readBody.js';

/**
 * `answer({ query, variables, operationName }, headers)` gives the GraphQL response. `stop` takes no new request, lets
 * those under way finish, and then calls `close`.
 */
export async function startHttpServer({ host, port, answer, close }) {
  let isStopping = false;
  const server = createServer(async (request, response) => {
    const { status, body } = await respond(request, answer);
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      ...(status === 405 ? { allow: 'POST' } : {}),
      // A connection that is kept would keep us from stopping; one whose body was not read is of no use.
      ...(isStopping || status === 413 ? { connection: 'close' } : {}),
    });
    response.end(JSON.stringify(body));
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    url: `http://${host}:${server.address().port}/graphql`,
    stop() {
      isStopping = true;
      server.close(close);
      server.closeIdleConnections();
    },
  };
}

async function respond(request, answer) {
  if (request.url.split('?')[0] !== '/graphql') return refused(404, 'Expected POST /graphql.');
  if (request.method !== 'POST') return refused(405, `Expected POST, got ${request.method}.`);
  const type = request.headers['content-type'] ?? 'no content type';
  if (!/^application\/json\s*(;|$)/i.test(type)) return refused(415, `Expected application/json, got ${type}.`);
  try {
    const { status, sentence, text } = await readBody(request);
    if (status !== 200) return refused(status, sentence);
    const asked = parse(text);
    if (!asked) return refused(400, 'Expected a JSON object with a text "query", and "variables" as an object.');
    return { status: 200, body: await answer(asked, request.headers) };
  } catch (error) {
    console.error(error);
    return refused(500, 'The ledger failed to answer.', 'INTERNAL_SERVER_ERROR');
  }
}

function parse(text) {
  try {
    const { query, variables, operationName } = JSON.parse(text);
    const isMap =
      variables === null || variables === undefined || Object.getPrototypeOf(variables) === Object.prototype;
    return typeof query === 'string' && isMap ? { query, variables, operationName } : null;
  } catch {
    return null;
  }
}

function refused(status, message, code = 'BAD_REQUEST') {
  return { status, body: { errors: [{ message, extensions: { code } }] } };
}
