import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AuditLog } from './AuditLog.ts';
import { RegistryStore, type StoredState } from './RegistryStore.ts';

const TARGET = 'municipal-projects/340100';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const SAID = { who: 'hefei', when: '2021-06-17T00:00:00.000Z', why: 'New.', url: 'http://a.example/' };
const newVersion = (sdl: string) => ({ ...SAID, target: TARGET, timeoutMs: null, sdl, checks: [] });
const stateOf = (version: number): Omit<StoredState, 'state'> => ({
  origin: { ...SAID, action: 'PUBLISH', target: TARGET, version, previousVersion: null, removeInUse: null },
  live: { [TARGET]: version },
  supergraph: null,
});

describe('a store', () => {
  it('has after a restart what it had before, each version under its number', async () => {
    const store = new RegistryStore(folder);
    for (const sdl of ['one', 'two']) await store.addVersion(newVersion(sdl));
    await store.addState(stateOf(1));
    const again = new RegistryStore(folder);
    expect(again.stateNumbers()).toEqual([1]);
    expect([...again.load(again.readState(1)).holders]).toEqual([
      [TARGET, { contract: 'municipal-projects', shard: '340100', url: SAID.url, timeoutMs: null, sdl: 'one' }],
    ]);
    expect(again.versionNumbers(TARGET)).toEqual([2, 1]);
    expect((await again.addVersion(newVersion('two'))).version).toBe(3);
    expect((await again.addState(stateOf(3))).state).toBe(2);
  });

  it('refuses what is not what was written: a state, a version, an SDL', async () => {
    const store = new RegistryStore(folder);
    await store.addVersion(newVersion('one'));
    await store.addState(stateOf(1));
    const load = () => store.load(store.readState(1));
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(json|graphql)$/.test(path),
    );
    expect(paths).toHaveLength(3);
    for (const path of paths.map((it) => join(folder, it))) {
      const text = readFileSync(path, 'utf8');
      for (const spoiled of [text.slice(0, -5), text.replace('e', 'E'), '']) {
        writeFileSync(path, spoiled);
        expect(load).toThrow(path);
      }
      rmSync(path);
      expect(load).toThrow(`${path}: cannot be read (ENOENT).`);
      writeFileSync(path, text);
      expect(load().holders.size).toBe(1);
    }
  });

  it('takes for a target only what is one', async () => {
    const store = new RegistryStore(folder);
    await store.addVersion(newVersion('one'));
    for (const name of ['.DS_Store', '%']) writeFileSync(join(folder, 'versions', name), '');
    expect(store.targets()).toEqual([TARGET]);
  });

  it('keeps the last fifty states, and every version', async () => {
    const store = new RegistryStore(folder);
    for (let version = 1; version <= 52; version += 1) {
      await store.addVersion(newVersion('one'));
      await store.addState(stateOf(version));
    }
    expect(store.stateNumbers()).toEqual(Array.from({ length: 50 }, (_, index) => 52 - index));
    expect(store.versionNumbers(TARGET)).toHaveLength(52);
  });

  it('has not kept a state that it failed to keep, and has kept one after which it failed to tidy up', async () => {
    const store = new RegistryStore(folder);
    const probe = await open(folder, 'r');
    const files = Object.getPrototypeOf(probe) as typeof probe;
    await probe.close();
    // The file itself, then its name in the folder.
    vi.spyOn(files, 'sync').mockResolvedValueOnce().mockRejectedValueOnce(new Error('EIO'));
    await expect(store.addState(stateOf(1))).rejects.toThrow('EIO');
    vi.restoreAllMocks();
    expect(store.stateNumbers()).toEqual([]);
    expect((await store.addState(stateOf(1))).state).toBe(1);

    const states = Array.from({ length: 50 }, (_, index) => `${index + 1}`.padStart(8, '0'));
    rmSync(join(folder, 'states/00000001.json'));
    mkdirSync(join(folder, 'states/00000001.json'));
    for (const number of states.slice(1)) writeFileSync(join(folder, `states/${number}.json`), '');
    expect((await new RegistryStore(folder).addState(stateOf(1))).state).toBe(51);
  });

  it('leaves nothing of what a full disk did not take', async () => {
    const probe = await open(folder, 'r');
    const files = Object.getPrototypeOf(probe) as typeof probe;
    await probe.close();
    vi.spyOn(files, 'writeFile').mockRejectedValueOnce(new Error('ENOSPC'));
    await expect(new RegistryStore(folder).addContent('one')).rejects.toThrow('ENOSPC');
    vi.restoreAllMocks();
    expect(readdirSync(join(folder, 'content'))).toEqual([]);
  });

  it('has its last good state whenever the process is killed', async () => {
    const script = fileURLToPath(new URL('./testing/publishUntilKilled.ts', import.meta.url));
    let said = 0;
    // Each time at another place of what it does.
    for (const lines of [1, 4, 7]) {
      const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      const closed = once(child, 'close');
      const reading = createInterface({ input: child.stdout });
      let count = 0;
      reading.on('line', (line) => {
        said = Number(line);
        count += 1;
        if (count === lines) child.kill('SIGKILL');
      });
      await closed;
      const store = new RegistryStore(folder);
      const [newest = 0] = store.stateNumbers();
      expect(newest).toBeGreaterThanOrEqual(said);
      expect(store.load(store.readState(newest)).holders.get(TARGET)?.url).toMatch(/^http:\/\/holder\.example\//);
      expect(
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.unfinished')),
      ).toEqual([]);
      const audit = await AuditLog.open(folder);
      expect(audit.lastState).toBeGreaterThanOrEqual(said);
      await audit.close();
    }
  });
});
