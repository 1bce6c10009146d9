import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runs } from '../../support/runs.ts';
import type { GatewayReport } from './main.ts';
import type { SoakResult } from './soak.ts';

/** Whoever is ended by it stops what it has started. */
const TIMEOUT_MS = 240_000;
const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, [MAIN, ...args], { maxBuffer: 16 << 20, timeout: TIMEOUT_MS - 10_000 }).then(
    ({ stdout }) => stdout,
  );
const SMALLEST = '--quick --json --rounds 1 --duration-ms 1 --operations 10 --clients 1'.split(' ');
/** The others take a minute to start: they are measured where benchmarks run. */
const FEW = ['apollo', 'hub', 'floor'].flatMap((name) => ['--gateway', name]);
/** All of one shape. */
const STEADY = ['heavy', 'tiny', 'list'];
const SCENARIOS = [...STEADY, 'shards-16'].flatMap((name) => ['--only', name]);

describe('npm run bench:gateway', () => {
  it.each(runs([], [SMALLEST]))(
    'measures those who are asked for, for all give the same answers: %s',
    async (...smallest) => {
      const report = JSON.parse(await run(...smallest, ...FEW, ...SCENARIOS)) as GatewayReport;
      const found = report.scenarios.map(({ scenario, variants, notMeasured }) => ({
        scenario,
        measured: variants.map(({ name }) => name),
        notMeasured,
      }));
      const steady = {
        measured: ['Apollo Server, @apollo/gateway', 'Guatu hub', 'floor: written by hand'],
        notMeasured: [],
      };
      expect(found).toEqual([
        ...STEADY.map((scenario) => ({ scenario, ...steady })),
        {
          scenario: 'shards-16',
          measured: ['floor: asks all shards, merges', 'Guatu hub', 'Guatu hub, sharing in flight'],
          notMeasured: [],
        },
      ]);

      const [heavy] = report.scenarios;
      const requests = Object.fromEntries(
        heavy?.variants.map(({ name, medians }) => [name, medians.subgraphRequests]) ?? [],
      );
      expect(requests['Apollo Server, @apollo/gateway']).toBe(16);
      expect(requests['floor: written by hand']).toBe(13);
      // What is ready at the same moment goes together: never more than by hand, nor fewer than the data allow.
      expect(requests['Guatu hub']).toBeGreaterThanOrEqual(7);
      expect(requests['Guatu hub']).toBeLessThanOrEqual(13);
      for (const { variants } of report.scenarios.slice(0, STEADY.length)) {
        for (const { medians } of variants) {
          expect(medians.requestsPerSecond).toBeGreaterThan(0);
          expect(medians.latencyP99Ms).toBeGreaterThanOrEqual(medians.latencyP50Ms as number);
        }
      }
    },
    TIMEOUT_MS,
  );

  it.each(runs([], [0.05]))(
    'soaks the hub, and samples its memory: %d minutes',
    async (minutes) => {
      const { soak } = JSON.parse(await run('--soak', String(minutes), '--json')) as { soak: SoakResult };
      expect(soak).toMatchObject({ name: 'Guatu hub, sharing in flight', minutes, sampleEveryMs: 25 });
      expect(soak.requests).toBeGreaterThan(0);
      expect(soak.residentMb.length).toBeGreaterThan(10);
      expect(Math.min(...soak.residentMb)).toBeGreaterThan(10);
    },
    TIMEOUT_MS,
  );

  it.each([
    [
      ['--only', 'lists'],
      '--only: expected one of heavy, tiny, list, cold, shards-16, shards-333, planners; got "lists".\n',
    ],
    [['--soak', 'long'], '--soak: expected a number above 0, got "long".\n'],
  ])('says what it does not know: %s', async (args, stderr) => {
    await expect(run(...args)).rejects.toMatchObject({ code: 1, stdout: '', stderr });
  });
});
