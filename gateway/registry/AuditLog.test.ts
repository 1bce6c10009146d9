import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AuditLog, type NewAuditEntry, NO_LINE } from './AuditLog.ts';
import { sha256 } from './sha256.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-audit-'));
  path = join(folder, 'audit.jsonl');
  const log = await AuditLog.open(folder);
  for (const state of [1, 2, 3]) await log.append(entryOf(state));
  await log.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

function entryOf(state: number): NewAuditEntry {
  return {
    ...{
      when: '2021-06-17T00:00:00.000Z',
      who: 'hefei',
      action: 'PUBLISH',
      outcome: 'LIVE',
      target: 'directory',
      state,
    },
    ...{ version: state, previousVersion: null, why: '迁移', url: null, codes: [], removeInUse: null },
  };
}

const linesOf = () => readFileSync(path, 'utf8').trimEnd().split('\n');

async function reopen(): Promise<{ problems: readonly string[]; lines: number; head: string }> {
  const log = await AuditLog.open(folder);
  const { problems, lines, head } = log;
  await log.close();
  return { problems, lines, head };
}

describe('the audit log', () => {
  it('has in each line the hash of the one before', async () => {
    const lines = linesOf();
    expect(lines.map((line) => JSON.parse(line) as { line: number; previous: string })).toMatchObject([
      { line: 1, previous: NO_LINE },
      { line: 2, previous: sha256(lines[0] ?? '') },
      { line: 3, previous: sha256(lines[1] ?? '') },
    ]);
    expect(await reopen()).toEqual({ problems: [], lines: 3, head: sha256(lines[2] ?? '') });
  });

  const tampering: [what: string, change: (lines: string[]) => string[], line: number][] = [
    ['a line that was changed', ([a = '', ...more]) => [a.replace('hefei', 'wuhu'), ...more], 2],
    ['a line that was removed', ([a = '', , c = '']) => [a, c], 2],
    ['the first line removed', ([, ...more]) => more, 1],
    ['lines in another order', ([a = '', b = '', c = '']) => [b, a, c], 1],
    ['a line put in', ([a = '', ...more]) => [a, a, ...more], 2],
  ];
  it.each(tampering)('tells of %s, keeps the file as it is, and goes on', async (_, change, line) => {
    const tampered = `${change(linesOf()).join('\n')}\n`;
    writeFileSync(path, tampered);
    expect((await reopen()).problems[0]).toContain(`audit.jsonl, line ${line}: expected it to follow line ${line - 1}`);
    const log = await AuditLog.open(folder);
    await log.append(entryOf(4));
    await log.close();
    expect(readFileSync(path, 'utf8').startsWith(tampered)).toBe(true);
  });

  it('tells of a line that a stop broke off, and does not let the next become part of it', async () => {
    appendFileSync(path, '{"line":4,"when":"2021-0');
    expect((await reopen()).problems).toEqual([expect.stringContaining('line 4: expected a line of the log')]);
    const log = await AuditLog.open(folder);
    await log.append(entryOf(5));
    expect((await log.read(0, 10, () => true)).entries.map(({ line }) => line)).toEqual([1, 2, 3, 5]);
    await log.close();
    expect((await reopen()).problems).toHaveLength(1);
  });

  it.each([
    ['a part of a line', 30],
    ['a whole line that is not synced', undefined],
  ])('goes on behind %s that a full disk leaves', async (_, length) => {
    const log = await AuditLog.open(folder);
    const probe = await open(path, 'r');
    const files = Object.getPrototypeOf(probe) as typeof probe;
    await probe.close();
    const full = new Error('ENOSPC');
    if (length === undefined) vi.spyOn(files, 'sync').mockRejectedValueOnce(full);
    else {
      vi.spyOn(files, 'appendFile').mockImplementationOnce(async (text) => {
        appendFileSync(path, String(text).slice(0, length));
        throw full;
      });
    }
    await expect(log.append(entryOf(4))).rejects.toThrow('ENOSPC');
    vi.restoreAllMocks();
    await log.append(entryOf(5));
    await log.append(entryOf(6));
    const { head, lines } = log;
    await log.close();
    const again = await reopen();
    expect(again).toMatchObject({ head, lines });
    expect(again.problems).toHaveLength(length === undefined ? 0 : 1);
    expect(linesOf()).toHaveLength(6);
  });

  it('is read in pages, of which each goes on where the one before ended', async () => {
    const log = await AuditLog.open(folder);
    const first = await log.read(0, 1, ({ line }) => line !== 1);
    expect(first).toMatchObject({ entries: [{ line: 2 }], lastLine: 2, hasMore: true });
    expect(await log.read(first.lastLine, 1, () => true)).toMatchObject({
      entries: [{ line: 3 }],
      lastLine: 3,
      hasMore: false,
    });
    expect(await log.read(3, 1, () => true)).toEqual({ entries: [], lastLine: 3, hasMore: false });
    await log.close();
  });
});
