/** What is killed leaves nothing half written and nobody behind. */

import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { askFigures } from '../../subgraphs/demo/figures/askFigures.ts';
import { listSystems } from '../../subgraphs/demo/systems.ts';
import type { FromHost, ToHost } from '../../subgraphs/demo/systemsHost.ts';
import { startTestDemo } from '../support/demo.ts';

const MAIN = fileURLToPath(new URL('../../subgraphs/demo/main.ts', import.meta.url));
const HOST = fileURLToPath(new URL('../../subgraphs/demo/systemsHost.ts', import.meta.url));

// Starts that fill everything, on a machine that may be busy with other tests.
const TIMEOUT_MS = 120_000;

describe('a first start that is killed', { timeout: TIMEOUT_MS }, () => {
  it('leaves each ledger filled or empty, and the next start makes the province whole', async () => {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'guatu-killed-'));
    try {
      const systems = listSystems().map(({ source }) => source.id);
      // Killed as soon as so many systems are filled: the next one is then being filled.
      for (const filled of [1, 3, 9]) await killWhileFilling(dataDirectory, systems, filled);
      const demo = await startTestDemo({ dataDirectory });
      try {
        expect(demo.filled).toBeGreaterThan(0);
        expect(demo.filled).toBeLessThan(systems.length);
        const asked = await askFigures(`${demo.hubUrl}/graphql`);
        expect(asked.filter(({ holds }) => !holds).map(({ figure, found }) => [figure.operation, found])).toEqual([]);
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
    const dataDirectory = mkdtempSync(join(tmpdir(), 'guatu-killed-'));
    const demo = spawn(process.execPath, [MAIN, '--port', '0', '--systems-port', '0', '--data', dataDirectory], {
      stdio: ['ignore', 'pipe', 'inherit'],
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

async function killWhileFilling(dataDirectory: string, systems: string[], filled: number): Promise<void> {
  const host = fork(HOST, { stdio: 'inherit' });
  const exited = once(host, 'exit');
  let count = 0;
  host.on('message', (message: FromHost) => {
    if (message.kind === 'filled' && ++count === filled) host.kill('SIGKILL');
  });
  const order: ToHost = {
    kind: 'fill',
    systems,
    dataDirectory,
    databaseUrl: null,
    today: '2021-06-17',
    logLevel: 'error',
  };
  host.send(order);
  const [, signal] = await exited;
  expect(signal).toBe('SIGKILL');
}
