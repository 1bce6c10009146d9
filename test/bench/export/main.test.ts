import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runs } from '../../support/runs.ts';
import type { MeasuredOthers, MeasuredWay } from './measureExports.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const run = (...args: string[]) => promisify(execFile)(process.execPath, [MAIN, ...args]);

describe('npm run bench:export', () => {
  // Seven hubs are started for it.
  it.each(runs([], [10_000]))(
    'prints one JSON object with --json: every way to get the list out, and what others wait',
    async (asked) => {
      const { stdout } = await run('--quick', '--json', '--rows', String(asked));
      const { rows, ways, others } = JSON.parse(stdout) as {
        rows: number;
        ways: MeasuredWay[];
        others: MeasuredOthers;
      };
      expect(rows).toBe(asked);
      expect(ways.map(({ name }) => name)).toEqual([
        ...['plain client over /graphql', 'plain client, of the index directly'],
        ...['export as csv', 'export as ndjson', 'export as parquet', 'export as xlsx'],
      ]);
      const [plain, direct, ...exports] = ways.map((way) => way.rows);
      // Plain clients are asked for a sample, an export for all there is.
      expect(plain).toBe(5_000);
      expect(direct).toBe(5_000);
      expect(new Set(exports).size).toBe(1);
      expect(exports[0]).toBeGreaterThan(9_000);
      for (const { ratio, indexCpuMs } of ways) expect(Math.min(ratio, indexCpuMs)).toBeGreaterThan(0);
      expect(others.ratio).toBeGreaterThan(0);
    },
    240_000,
  );

  it('says what it does not know', async () => {
    const stderr = '--rows: expected a whole number from 10000 to 5000000, got "few".\n';
    await expect(run('--rows', 'few')).rejects.toMatchObject({ code: 1, stdout: '', stderr });
  });
});
