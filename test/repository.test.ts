import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TIMEOUT_MS = 240_000;

/** Runs an npm script of ours; what it printed is the failure's text. */
async function run(script: string): Promise<void> {
  await promisify(execFile)('npm', ['run', '--silent', script], { cwd: ROOT, maxBuffer: 16 << 20 }).catch(
    ({ stdout, stderr }: { stdout: string; stderr: string }) => {
      throw new Error(`Expected \`npm run ${script}\` to pass, it says:\n${stdout}${stderr}`);
    },
  );
}

describe('the repository', () => {
  it('passes the type check', () => run('typecheck'), TIMEOUT_MS);

  it('is formatted, and free of what the linter objects to', () => run('lint'), TIMEOUT_MS);

  it('holds generated files that are what their sources make', () => run('check'), TIMEOUT_MS);

  it('pins every dependency to one version', () => {
    const manifest = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
    const versions = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.entries<string>(manifest[kind]),
    );
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  });
});
