import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import manifest from './package.json' with { type: 'json' };

describe('the launcher of the package', () => {
  it.each(['18.20.4', '22.18.9'])('tells Node %s in plain words which one is needed', async (version) => {
    const launcher = fileURLToPath(new URL('./guatu.cjs', import.meta.url));
    const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
    const run = promisify(execFile)(process.execPath, [
      '-e',
      `${old} require(${JSON.stringify(launcher)})`,
      '--',
      '--help',
    ]);
    await expect(run).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: `Expected Node ${manifest.engines.node.slice(2)} or newer, got ${version} (${process.execPath}).\n`,
    });
  });
});
