import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
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

const EVERYBODY = [
  'Apollo Server, @apollo/gateway',
  'Guatu hub',
  'Guatu hub, sharing in flight',
  'Hive Gateway',
  'Hive Gateway, sharing in flight',
  'Hive Gateway, Rust planner',
  'Hive Gateway, Rust planner, sharing',
];
const FLOORS = ['floor: written by hand', 'floor, sharing in flight', 'floor, least requests'];
const NO_GRAFBASE = { name: 'Grafbase 0.80 (Rust)', reason: 'no binary is named by --grafbase.' };

describe('npm run bench:gateway', () => {
  it(
    'measures everybody, for all give the same answers',
    async () => {
      const report = JSON.parse(await run(...SMALLEST)) as GatewayReport;
      const found = report.scenarios.map(({ scenario, variants, notMeasured }) => ({
        scenario,
        measured: variants.map(({ name }) => name),
        notMeasured,
      }));
      const steady = { measured: [...EVERYBODY, ...FLOORS], notMeasured: [NO_GRAFBASE] };
      const reason = 'it answers the queries alone that it was written for.';
      const sharded = {
        measured: ['floor: asks all shards, merges', 'Guatu hub', 'Guatu hub, sharing in flight'],
        notMeasured: [],
      };
      const planners = {
        measured: ['@apollo/query-planner', '@graphql-hive/router-query-planner (Rust)'],
        notMeasured: [],
      };
      expect(found).toEqual([
        { scenario: 'heavy', ...steady },
        { scenario: 'tiny', ...steady },
        { scenario: 'list', ...steady },
        {
          scenario: 'cold',
          measured: EVERYBODY,
          notMeasured: [NO_GRAFBASE, ...FLOORS.map((name) => ({ name, reason }))],
        },
        { scenario: 'shards-16', ...sharded },
        { scenario: 'shards-333', ...sharded },
        { scenario: 'planners-shop', ...planners },
        { scenario: 'planners-province', ...planners },
      ]);

      const [heavy] = report.scenarios;
      const requests = heavy?.variants.map(({ name, medians }) => [name, medians.subgraphRequests]);
      expect(Object.fromEntries(requests ?? [])).toMatchObject({
        'Apollo Server, @apollo/gateway': 16,
        'floor, least requests': 7,
      });
      const byHand = heavy?.variants.find(({ name }) => name === 'floor: written by hand');
      const hub = heavy?.variants.find(({ name }) => name === 'Guatu hub');
      expect(byHand?.medians.subgraphRequests).toBe(hub?.medians.subgraphRequests);
      for (const { variants } of report.scenarios.slice(0, 3)) {
        for (const { medians } of variants) {
          expect(medians.requestsPerSecond).toBeGreaterThan(0);
          expect(medians.latencyP99Ms).toBeGreaterThanOrEqual(medians.latencyP50Ms as number);
        }
      }
    },
    TIMEOUT_MS,
  );

  it(
    'soaks the hub, and samples its memory',
    async () => {
      const { soak } = JSON.parse(await run('--soak', '0.05', '--json')) as { soak: SoakResult };
      expect(soak).toMatchObject({ name: 'Guatu hub, sharing in flight', minutes: 0.05, sampleEveryMs: 25 });
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
