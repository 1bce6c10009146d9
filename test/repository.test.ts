import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readSourceFiles } from './support/architecture/sourceFiles.ts';

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
    expect(versions.filter(([, version]) => !/^(?:npm:[\w@/-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual(
      [],
    );
  });

  it('has no link in its pages that leads nowhere', () => {
    const pages = [...readSourceFiles()].filter(([path]) => path.endsWith('.md'));
    const broken = pages.flatMap(([path, text]) =>
      [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map(([, link]) => join(dirname(path), link ?? ''))
        .filter((target) => !existsSync(join(ROOT, target)))
        .map((target) => `${path} → ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('lists every decision', () => {
    const paths = [...readSourceFiles().keys()].filter((path) => /^docs\/decisions\/\d/.test(path));
    const index = readFileSync(join(ROOT, 'docs/decisions/README.md'), 'utf8');
    expect(paths.filter((path) => !index.includes(`(${path.slice('docs/decisions/'.length)})`))).toEqual([]);
    expect(paths.length).toBeGreaterThan(0);
  });
});
