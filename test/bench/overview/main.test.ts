import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runs } from '../../support/runs.ts';
import type { MeasuredIndex } from './measureIndex.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const run = (...args: string[]) => promisify(execFile)(process.execPath, [MAIN, ...args]);

describe('npm run bench:overview', () => {
  it.each(runs([], [2_000]))(
    'prints one JSON object with --json: what each question took, in memory and of the tables alone',
    async (count) => {
      const asked = ['--only', 'page', '--only', 'facets', '--database', 'sqlite'];
      const { stdout } = await run('--quick', '--json', '--rows', String(count), ...asked);
      const { rows, results } = JSON.parse(stdout) as {
        rows: number;
        results: Record<string, Record<'few' | 'many', MeasuredIndex>>;
      };
      expect(rows).toBe(count);
      expect(Object.keys(results)).toEqual(['sqlite']);
      const measured = results.sqlite as Record<'few' | 'many', MeasuredIndex>;
      const { rowsPerSecond, residentMb, questions } = measured.many;
      expect(rowsPerSecond).toBeGreaterThan(0);
      expect(residentMb).toBeGreaterThan(10);
      expect([...new Set(questions.map(({ scenario }) => scenario))]).toEqual(['page', 'facets']);
      for (const { ms, sqlMs } of questions) expect(Math.min(ms, sqlMs ?? 0)).toBeGreaterThan(0);
    },
    240_000,
  );

  it.each([
    [
      ['--only', 'lists'],
      '--only: expected a scenario, one of page, total, search, statistics, facets; got "lists".\n',
    ],
    [['--rows', 'many'], '--rows: expected a whole number from 1000 to 5000000, got "many".\n'],
    [['--database', 'oracle'], '--database: expected sqlite, postgresql or both, got "oracle".\n'],
  ])('says what it does not know: %s', async (args, stderr) => {
    await expect(run(...args)).rejects.toMatchObject({ code: 1, stdout: '', stderr });
  });
});
