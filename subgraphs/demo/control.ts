/** How `npm run demo:stop` and `demo:start` reach a running demo: a file with an address and a secret, for this machine alone. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { RunningDemo } from './startDemo.ts';
import { listSystems } from './systems.ts';

export type SystemAction = 'stop' | 'start';

interface ControlFile {
  url: string;
  secret: string;
}

interface Answer {
  ok: boolean;
  text: string;
}

const controlFile = (dataDirectory: string) => join(dataDirectory, 'control.json');

/** Lets other processes of this user stop and start single systems. Returns how to end that. */
export async function openControl(demo: RunningDemo, dataDirectory: string): Promise<() => Promise<void>> {
  const secret = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    const answer = (status: number, text: string) =>
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
    const given = Buffer.from(String(request.headers.authorization ?? ''));
    const expected = Buffer.from(`Bearer ${secret}`);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return answer(401, 'Not allowed.');
    if (request.method === 'GET') return answer(200, demo.hubUrl);
    const [, action, system] = decodeURIComponent(request.url ?? '').split('/');
    if (request.method !== 'POST' || !system || (action !== 'stop' && action !== 'start'))
      return answer(404, 'Unknown action.');
    act(demo, action, system).then(
      (sentence) => answer(200, sentence),
      (error: Error) => answer(400, error.message),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const file: ControlFile = { url: `http://127.0.0.1:${port}`, secret };
  writeFileSync(controlFile(dataDirectory), JSON.stringify(file), { mode: 0o600 });
  return async () => {
    rmSync(controlFile(dataDirectory), { force: true });
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
}

/** Stops or starts a system of a running demo; `name` is a shard, a source or a subgraph: `341200`, `mp:341200`, `overview`. */
export async function act(demo: RunningDemo, action: SystemAction, name: string): Promise<string> {
  const system = findSystem(demo, name);
  await (action === 'stop' ? demo.stopSystem(system) : demo.startSystem(system));
  return action === 'stop' ? `${system} is down.` : `${system} serves again.`;
}

/** Asks the demo that runs over a data folder. Throws an Error that says what to do if none runs. */
export async function askRunningDemo(dataDirectory: string, action: SystemAction, name: string): Promise<string> {
  const answer = await ask(dataDirectory, 'POST', `/${action}/${encodeURIComponent(name)}`);
  if (!answer) throw new Error(`No demo runs over ${dataDirectory}: start one with npm start.`);
  if (!answer.ok) throw new Error(answer.text);
  return answer.text;
}

/** Throws an Error that names the hub of the demo that runs over a data folder, if one does. */
export async function expectNoDemo(dataDirectory: string): Promise<void> {
  const running = await ask(dataDirectory, 'GET', '/');
  if (running?.ok) {
    throw new Error(`A demo runs over ${dataDirectory}, with its hub at ${running.text}: stop it first, by Ctrl-C.`);
  }
}

/** Asks the running demo; undefined if none answers. A demo that was killed leaves its file behind. */
async function ask(dataDirectory: string, method: string, path: string): Promise<Answer | undefined> {
  try {
    const { url, secret } = JSON.parse(readFileSync(controlFile(dataDirectory), 'utf8')) as ControlFile;
    const response = await fetch(url + path, { method, headers: { authorization: `Bearer ${secret}` } });
    return { ok: response.ok, text: await response.text() };
  } catch {
    return undefined;
  }
}

function findSystem(demo: RunningDemo, name: string): string {
  const found = listSystems().find(({ source: { id, system, shard } }) => name === id || name === (shard ?? system));
  if (found) return found.source.id;
  const known = [...demo.systems.keys()].join(', ');
  throw new Error(`Expected a system such as 341200, overview or one of ${known}; got "${name}".`);
}
