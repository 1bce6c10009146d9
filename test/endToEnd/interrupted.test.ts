/** What is killed leaves nothing half written and nobody behind. */

import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { askFigures } from '../../subgraphs/demo/figures/askFigures.ts';
import { listSystems, OVERVIEW } from '../../subgraphs/demo/systems.ts';
import type { FromHost, ToHost } from '../../subgraphs/demo/systemsHost.ts';
import { environmentWith } from '../../subgraphs/kit/config.ts';
import { type Data, startTestDemo } from '../support/demo.ts';
import { copyOfFilledDemo } from '../support/filledDemo.ts';
import { runs } from '../support/runs.ts';

const MAIN = fileURLToPath(new URL('../../subgraphs/demo/main.ts', import.meta.url));
const HOST = fileURLToPath(new URL('../../subgraphs/demo/systemsHost.ts', import.meta.url));

// Starts that fill, on a machine that may be busy with other tests.
const TIMEOUT_MS = 300_000;

const EMPTY_OWNERS = ['dir:34', 'mp:341200', 'mp:340600', 'mp:340100'];
/** Filling the index takes longer than all else together. */
const IS_INDEX_EMPTY = runs(false, true);
/** Systems that have no rows before the first start. */
const EMPTY = listSystems().filter(
  ({ source: { id } }) => EMPTY_OWNERS.includes(id) || (IS_INDEX_EMPTY && id === OVERVIEW),
);

describe('a start that is killed while it fills', { timeout: TIMEOUT_MS }, () => {
  it('leaves each ledger filled or empty, and the next start makes the province whole', async () => {
    // The other systems are filled: it takes as long as they have rows.
    const dataDirectory = await copyOfFilledDemo();
    try {
      for (const file of readdirSync(dataDirectory)) {
        if (EMPTY.some(({ ledger }) => file.startsWith(`${ledger}.sqlite`))) rmSync(join(dataDirectory, file));
      }
      // Killed as soon as two systems are filled: the next one is then being filled.
      await killWhileFilling(dataDirectory, EMPTY_OWNERS, 2);
      if (IS_INDEX_EMPTY) {
        // Killed as soon as it has written so many bytes.
        await killWhileFillingIndex(dataDirectory, 30_000_000);
        expect([0, undefined]).toContain(countIndexed(dataDirectory));
      }
      const demo = await startTestDemo({ dataDirectory });
      try {
        // Of the systems that were being filled, two were filled, and a third may have been.
        expect(demo.filled).toBeGreaterThanOrEqual(EMPTY.length - 3);
        expect(demo.filled).toBeLessThan(EMPTY.length);
        const asked = await askFigures(`${demo.hubUrl}/graphql`);
        expect(asked.filter(({ holds }) => !holds).map(({ figure, found }) => [figure.operation, found])).toEqual([]);
        const { data } = await demo.ask(
          '{ matters { totalCount } sources { matters state } matterDifferences(from: "2021-06-18T00:00:00Z") { totalCount } }',
        );
        expect(data.matters.totalCount).toBeGreaterThan(16_000);
        expect(data.sources.filter(({ state }: Data) => state !== 'LIVE')).toEqual([]);
        expect(data.sources.reduce((sum: number, { matters }: Data) => sum + matters, 0)).toBe(data.matters.totalCount);
        // What the ledgers say is what it was filled with.
        expect(data.matterDifferences.totalCount).toBe(0);
      } finally {
        await demo.stop();
      }
    } finally {
      rmSync(dataDirectory, { recursive: true, force: true });
    }
  });
});

describe('a demo that is killed', { timeout: TIMEOUT_MS }, () => {
  it('leaves no process behind: hub and systems end with it', async () => {
    const dataDirectory = await copyOfFilledDemo();
    const demo = spawn(process.execPath, [MAIN, '--port', '0', '--systems-port', '0', '--data', dataDirectory], {
      stdio: ['ignore', 'pipe', 'inherit'],
      // What it cannot remove goes with its data.
      env: environmentWith({ TMPDIR: dataDirectory }),
    });
    try {
      let output = '';
      for await (const text of demo.stdout) {
        output += String(text);
        if (output.includes('Ctrl-C stops everything')) break;
      }
      const hubUrl = /GraphQL +(http:\S+)\/graphql/.exec(output)?.[1] as string;
      const readiness = (await (await fetch(`${hubUrl}/readyz`)).json()) as { complete: boolean };
      expect(readiness.complete).toBe(true);

      demo.kill('SIGKILL');
      // The test's own timeout ends it if the hub goes on answering.
      while (await fetch(`${hubUrl}/healthz`).catch(() => null))
        await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      demo.kill('SIGKILL');
      rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 10 });
    }
  });
});

/** Fills systems in a process that is killed when so many of them are filled. */
async function killWhileFilling(dataDirectory: string, systems: string[], filled: number): Promise<void> {
  let count = 0;
  const host = startFilling(dataDirectory, systems);
  host.on('message', (message: FromHost) => {
    if (message.kind === 'filled' && ++count === filled) host.kill('SIGKILL');
  });
  expect(await signalOf(host)).toBe('SIGKILL');
}

/** Fills the index in a process that is killed when its files have so many bytes. */
async function killWhileFillingIndex(dataDirectory: string, bytes: number): Promise<void> {
  const host = startFilling(dataDirectory, [OVERVIEW]);
  const watching = setInterval(() => {
    const files = ['', '-wal'].map((end) => statSync(indexFile(dataDirectory) + end, { throwIfNoEntry: false }));
    if (files.reduce((sum, file) => sum + (file?.size ?? 0), 0) >= bytes) host.kill('SIGKILL');
  }, 5);
  expect(await signalOf(host)).toBe('SIGKILL');
  clearInterval(watching);
}

function startFilling(dataDirectory: string, systems: string[]): ChildProcess {
  const host = fork(HOST, { stdio: 'inherit' });
  const order: ToHost = {
    kind: 'fill',
    systems,
    dataDirectory,
    databaseUrl: null,
    today: '2021-06-17',
    logLevel: 'error',
  };
  host.send(order);
  return host;
}

async function signalOf(host: ChildProcess): Promise<string | null> {
  const [, signal] = await once(host, 'exit');
  return signal;
}

const indexFile = (dataDirectory: string) => join(dataDirectory, 'overview.sqlite');

/** Matters that the file of the index has; undefined if it has no table yet. */
function countIndexed(dataDirectory: string): unknown {
  const database = new DatabaseSync(indexFile(dataDirectory));
  try {
    return database.prepare('select count(*) as count from matter').get()?.count;
  } catch {
    return undefined;
  } finally {
    database.close();
  }
}
