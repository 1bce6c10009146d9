import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runs } from '../support/runs.ts';
import type { Report } from './report.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const run = (...args: string[]) => promisify(execFile)(process.execPath, [MAIN, ...args]);

describe('npm run bench', () => {
  const asked = ['small-query', 'compile', 'import'];
  it.each(runs([], [asked]))(
    'prints one JSON object with --json, of the scenarios that were asked for',
    async () => {
      const { stdout } = await run('--quick', '--json', ...asked.flatMap((name) => ['--only', name]));
      const report = JSON.parse(stdout) as Report;
      expect(report).toMatchObject({ quick: true, rounds: 3 });
      expect(report.scenarios.map(({ scenario }) => scenario)).toEqual(asked);
      const [baseline, hub] = report.scenarios[0]?.variants ?? [];
      expect(baseline?.ratios.requestsPerSecond).toBe(1);
      expect(Object.keys(hub?.medians ?? {})).toEqual([
        'latencyP50Ms',
        'latencyP95Ms',
        'requestsPerSecond',
        'hubCpuMs',
        'systemsCpuMs',
        'subgraphRequests',
      ]);
      expect(Object.values(hub?.medians ?? {}).every((value) => value > 0)).toBe(true);
      const imported = report.scenarios[2]?.variants ?? [];
      expect(imported.map(({ medians }) => Object.keys(medians))).toEqual(imported.map(() => ['cpuMs', 'peakRssMb']));
    },
    240_000,
  );

  it('says which scenarios there are', async () => {
    await expect(run('--only', 'lists')).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr:
        '--only: expected a scenario, one of list, by-id, representations, small-query, gather-16, gather-333, route, compile, fetch, execution, import; got "lists".\n',
    });
  });
});
