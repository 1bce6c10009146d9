/** `guatu init` as a process of its own. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { initProject } from './initProject.ts';
import { runGuatu } from './testing/runGuatu.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-init-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('guatu init', () => {
  it('writes a project and says what to do next', async () => {
    const target = join(folder, 'city');
    const kit = join(folder, 'guatu-kit.tgz');
    writeFileSync(kit, '');
    const { exitCode, stdout, stderr } = await runGuatu([
      'init',
      'municipal-projects',
      '--shard',
      '340200',
      '--kit',
      kit,
      target,
    ]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const files = [...stdout.matchAll(/^ {2}(\S+)$/gm)].map(([, file]) => file);
    expect(files).toEqual(readFiles(target));
    expect(stdout).toMatch(/^municipal-projects of 340200 \(芜湖市\): \d+ files in /);
    expect(stdout).toContain(`\nNext:\n  cd ${target}\n  npm install\n  npm start\n`);
    const { dependencies } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
    expect(dependencies).toEqual({ '@guatu/kit': 'file:../guatu-kit.tgz' });
  });

  it('goes into the folder that one stands in', async () => {
    const target = join(folder, 'here');
    mkdirSync(target);
    const { stdout } = await runGuatu(['init', 'municipal-projects', '--shard', '340200', '.'], '', { cwd: target });
    expect(stdout).toContain('\nNext:\n  npm install\n  npm start\n');
    expect(readFiles(target)).toContain('guatu.yaml');
  });

  it('leaves a folder alone that is not empty, and ends with 1', async () => {
    const target = join(folder, 'full');
    const args = ['init', 'worker-services', '--shard', '9134060000000006X7', '--json', target];
    const { files } = JSON.parse((await runGuatu(args)).stdout);
    expect(files).toEqual(readFiles(target));
    expect(await runGuatu(args)).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `${target}: expected an empty folder, or none, found ${readdirSync(target).sort().slice(0, 3).join(', ')}, …. Name another one as last argument.\n`,
    });
  });

  it.each<[[string, string], string]>([
    [
      ['municipal-projects', '340207'],
      'Expected a shard of municipal-projects as --shard, got "340207". Nearest: 340200 (芜湖市).',
    ],
    [
      ['worker-services', '淮北矿业'],
      'Expected a shard of worker-services as --shard, got "淮北矿业". Nearest: 9134060000000006X7 (淮北矿业（集团）有限责任公司).',
    ],
    [
      ['directory', '340200'],
      'Expected one of municipal-projects, worker-services as contract, got "directory": the province holds it alone, in one place, so nobody can join it with a shard.',
    ],
  ])('refuses %j, and says what was meant', async ([contract, shard], message) => {
    await expect(initProject(contract, folder, { shard })).rejects.toMatchObject({ exitCode: 2, message });
  });

  it('ends with 2 where the command line is wrong', async () => {
    const { exitCode, stdout, stderr } = await runGuatu(['init', 'projects', '--shard', '340200']);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toBe('Expected one of municipal-projects, worker-services as contract, got "projects".\n');
  });
});

function readFiles(target: string): string[] {
  return readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(target.length + 1))
    .sort();
}
