import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rootFetch } from '../execute/testing/planNodes.ts';
import { SEED } from '../shard/testing/arbitraries.ts';
import { PlanFile } from './PlanFile.ts';
import type { StoredPlan } from './PlanStore.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-plan-file-'));
const path = join(folder, 'some', 'where', 'plans');
const warn = vi.fn();
beforeEach(() => {
  rmSync(join(folder, 'some'), { recursive: true, force: true });
  warn.mockReset();
});
afterEach(() => vi.useRealTimers());
afterAll(() => rmSync(folder, { recursive: true }));

function openFile(rest: { path?: string; supergraphSdl?: string } = {}): PlanFile {
  const file = new PlanFile({ path, supergraphSdl: 'type Query { a: Int }', warn, ...rest });
  file.open();
  return file;
}

function storedPlan(number: number, text = `{ a${number} }`): StoredPlan {
  const question = { text, operationName: null, conditions: [['v', true]] as const, denied: [1] };
  const fetch = rootFetch({ id: 0, subgraph: 'a', text, fields: [`a${number}`] });
  return { question, plan: { node: fetch } };
}

const plansOf = (count: number) => Array.from({ length: count }, (_, number) => storedPlan(number));

function writeNow(plans: StoredPlan[]): void {
  const file = openFile();
  file.write(() => plans);
  file.flush();
}

describe('plans in a file', () => {
  it('are those that were written, frozen, whatever their texts hold', () => {
    const plans = [...plansOf(30), storedPlan(30, '{ a(t: "\\n\u2028\\"") }\n\n# 图')];
    writeNow(plans);
    const read = openFile().read();
    expect(read).toEqual(plans);
    expect(Object.isFrozen(read[0]?.plan.node)).toBe(true);
    expect(warn).not.toHaveBeenCalled();
  });

  it('are none where there is no file, or one of another supergraph or another kind', () => {
    expect(openFile().read()).toEqual([]);
    writeNow(plansOf(2));
    expect(openFile({ supergraphSdl: 'type Query { b: Int }' }).read()).toEqual([]);
    for (const foreign of [
      '',
      '\n',
      '{}',
      'PNG\0\x01',
      '[1]\n[2]',
      JSON.stringify({ guatuPlans: 0, supergraph: 'x' }),
    ]) {
      writeFileSync(path, foreign);
      expect(openFile().read()).toEqual([]);
    }
    expect(warn).not.toHaveBeenCalled();
  });

  it('are the first of those that were written, wherever a file was cut or damaged', () => {
    const plans = plansOf(5);
    writeNow(plans);
    const whole = readFileSync(path);
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), fc.option(fc.nat({ max: 255 })), (at, byte) => {
        writeFileSync(path, whole);
        if (byte === null) truncateSync(path, at);
        else writeFileSync(path, Buffer.from(whole).fill(byte, at, at + 1));
        const read = openFile().read();
        // A changed letter within a text cannot be told from another text.
        expect(read.length).toBeLessThanOrEqual(plans.length);
        if (byte === null) expect(read).toEqual(plans.slice(0, read.length));
        for (const { question, plan } of read)
          expect([typeof question.text, typeof plan]).toEqual(['string', 'object']);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it.each([
    'null',
    '1',
    '[]',
    '{}',
    '{"question":{}}',
    '{"question":{"text":"{a}"}}',
    '{"question":{"text":"{a}"},"plan":null}',
  ])('end at a line that is JSON and no plan: %s', (line) => {
    writeNow(plansOf(2));
    const [header, first, second] = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, [header, first, line, second].join('\n'));
    expect(openFile().read()).toEqual(plansOf(1));
    expect(warn).toHaveBeenCalledTimes(1);
  });
});

describe('writing', () => {
  it('comes soon, once for many plans, with those of that moment', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const file = openFile();
    let plans: StoredPlan[] = [];
    const current = vi.fn(() => plans);
    for (let count = 1; count <= 100; count++) {
      plans = plansOf(count);
      file.write(current);
    }
    vi.advanceTimersByTime(1_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(openFile().read()).toEqual(plansOf(100)));
    expect(current).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(readdirSync(join(folder, 'some', 'where'))).toEqual(['plans']));
  });

  it('that is under way when the process ends is finished by then', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const file = openFile();
    file.write(() => plansOf(100));
    vi.advanceTimersByTime(1_000);
    // It has begun, and this thread leaves it no time.
    file.flush();
    expect(openFile().read()).toEqual(plansOf(100));
  });

  it('is never overtaken by one that was begun before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const file = openFile();
    for (let round = 0; round < 20; round++) {
      file.write(() => plansOf(60));
      vi.advanceTimersByTime(1_000);
      for (let turn = 0; turn < round; turn++) await new Promise((resolve) => setImmediate(resolve));
      file.write(() => plansOf(3));
      file.flush();
      for (let turn = 0; turn < 40; turn++) await new Promise((resolve) => setImmediate(resolve));
      expect(openFile().read()).toEqual(plansOf(3));
    }
  });

  it('ends when the file is another’s', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const file = openFile();
    file.write(() => plansOf(1));
    file.close();
    file.write(() => plansOf(2));
    vi.advanceTimersByTime(10_000);
    file.flush();
    expect(existsSync(path)).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ['below a file', () => join(folder, 'plain', 'plans')],
    ['that is a folder', () => join(folder, 'folder')],
  ])('to a place %s is a warning and nothing more', async (_, pathOf) => {
    writeFileSync(join(folder, 'plain'), 'x');
    mkdirSync(join(folder, 'folder', 'inner'), { recursive: true });
    const file = openFile({ path: pathOf() });
    expect(file.read()).toEqual([]);
    warn.mockReset();
    file.write(() => plansOf(1));
    file.flush();
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/cannot be written \(E[A-Z]+\)\.$/)]]);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    file.write(() => plansOf(1));
    vi.advanceTimersByTime(1_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(warn).toHaveBeenCalledTimes(2));
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('clears away what others left an hour ago, and nothing else', () => {
    const path = join(folder, 'left');
    const draft = (digit: string) => `left.${digit.repeat(8)}-0000-4000-8000-000000000000.tmp`;
    const names = [draft('1'), draft('2'), 'left.tmp', `other.${draft('1')}`];
    for (const name of names) {
      writeFileSync(join(folder, name), '');
      const hoursAgo = Date.now() / 1000 - (name === draft('2') ? 60 : 3_700);
      utimesSync(join(folder, name), hoursAgo, hoursAgo);
    }
    openFile({ path });
    expect(names.filter((name) => existsSync(join(folder, name)))).toEqual(names.slice(1));
    for (const name of names.slice(1)) rmSync(join(folder, name));
  });

  it('leaves a whole file whenever the process is killed', async () => {
    const writer = join(folder, 'writer.mjs');
    writeFileSync(
      writer,
      `import { PlanFile } from ${JSON.stringify(new URL('./PlanFile.ts', import.meta.url).href)};
      const file = new PlanFile({ path: process.argv[2], supergraphSdl: 'type Query { a: Int }', warn() {} });
      file.open();
      const plan = ${JSON.stringify(storedPlan(0))};
      const plans = Array.from({ length: 300 }, () => plan);
      for (let round = 0; ; round++) {
        file.write(() => plans);
        file.flush();
        if (round === 0) process.send('written');
        await new Promise((resolve) => setImmediate(resolve));
      }`,
    );
    for (let kill = 0; kill < 8; kill++) {
      const child = fork(writer, [path], { execArgv: [], stdio: 'ignore' });
      await once(child, 'message');
      await new Promise((resolve) => setTimeout(resolve, 7 * kill));
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect(openFile().read()).toEqual(Array.from({ length: 300 }, () => storedPlan(0)));
    }
    expect(warn).not.toHaveBeenCalled();
  });
});
