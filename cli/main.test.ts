import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createProgram } from './program.ts';
import { runGuatu } from './testing/runGuatu.ts';

const COMMANDS = createProgram().commands.map((command) => command.name());

describe('guatu', () => {
  it('lists its commands and exit codes', async () => {
    const { exitCode, stdout, stderr } = await runGuatu(['--help']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name} .+\\.$`, 'm'));
    expect(stdout).toContain('Exit codes:\n  0  fine\n  1  what was asked for failed\n  2  the command line is wrong');
  });

  it.each(COMMANDS)('explains %s, its options and exit codes', async (name) => {
    const asked = await runGuatu([name, '--help']);
    expect(asked).toMatchObject({ exitCode: 0, stderr: '' });
    expect(asked.stdout).toMatch(new RegExp(`^Usage: guatu ${name} \\[options\\]`));
    expect(asked.stdout).toContain('Exit codes:');
    expect(await runGuatu(['help', name])).toEqual(asked);
  });

  it('shows its help, as an error, where no command is named', async () => {
    const { exitCode, stdout, stderr } = await runGuatu([]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('Usage: guatu [options] [command]');
  });

  it.each([
    [['shard-prox'], "error: unknown command 'shard-prox'\n(Did you mean shard-proxy?)"],
    [['--nothing'], "error: unknown option '--nothing'"],
    [['plan', '--nothing', 'x.graphql'], "error: unknown option '--nothing'"],
    [['plan'], "error: missing required argument 'file'"],
    [
      ['plan', 'a.graphql', 'b.graphql'],
      "error: too many arguments for 'plan'. Expected 1 argument but got 2: a.graphql, b.graphql.",
    ],
    [
      ['plan', '--variables', '[]', 'a.graphql'],
      "error: option '-v, --variables <json>' argument '[]' is invalid. Expected a JSON object such as '{\"withNames\": true}'.",
    ],
    [['shard-proxy'], "error: required option '--contract <name>' not specified"],
    [
      ['shard-proxy', '--contract', 'directory'],
      "error: option '--contract <name>' argument 'directory' is invalid. Allowed choices are municipal-projects, worker-services.",
    ],
    [
      ['shard-proxy', '--contract', 'worker-services', '--port', '65536'],
      "error: option '-p, --port <number>' argument '65536' is invalid. Expected a number from 0 to 65535.",
    ],
  ])('refuses %j', async (args, message) => {
    expect(await runGuatu(args)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `${message}\nRun with --help for what is possible.\n`,
    });
  });
});

describe('the launcher', () => {
  it('tells an old Node in plain words which one is needed', async () => {
    const launcher = fileURLToPath(new URL('./guatu.cjs', import.meta.url));
    const old = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } });";
    const run = promisify(execFile)(process.execPath, [
      '-e',
      `${old} require(${JSON.stringify(launcher)})`,
      '--',
      '--help',
    ]);
    await expect(run).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^Expected Node 26 or newer, got 18\.20\.4 /),
    });
  });
});

describe('the page on the command line', () => {
  const page = readFileSync(new URL('../docs/reference/cli.md', import.meta.url), 'utf8');

  it.each(COMMANDS)('has every option of %s, and no other', (name) => {
    const [, section = ''] = page.split(`\n## guatu ${name}\n`);
    const documented = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| `(?:-\w, )?(--[\w-]+)/gm)].map(
      ([, option]) => option,
    );
    const command = createProgram().commands.find((it) => it.name() === name);
    expect(documented).toEqual(command?.options.map(({ long }) => long));
  });

  it('has every command, in the order of the help', () => {
    expect([...page.matchAll(/^## guatu ([\w-]+)$/gm)].map(([, name]) => name)).toEqual(COMMANDS);
  });
});
