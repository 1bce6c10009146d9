import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, type RegistryConfig } from '../config.ts';
import { openStore, type RegistryParts, startRegistry } from './startRegistry.ts';

describe('a folder that no registry can be kept in', () => {
  let path: string;
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'guatu-registry-'));
  });
  afterEach(() => rmSync(path, { recursive: true }));

  const configFor = (folder: string): RegistryConfig => ({
    ...{ folder, listen: { host: '127.0.0.1', port: 0 }, owners: [], allow: [], usageDays: 30 },
  });
  const wrong = (folder: string, code: string) => [
    expect.any(ConfigError),
    expect.stringMatching(`^registry\\.folder: expected a folder that can be written, got ${folder}: ${code}: `),
  ];
  const failureOf = async (task: () => unknown) => {
    const error = await Promise.try(task).then(
      () => undefined,
      (thrown: Error) => thrown,
    );
    return [error, error?.message];
  };

  it('is told as the mistake of the configuration that it is, before anything is served', async () => {
    const file = join(path, 'file');
    writeFileSync(file, '');
    expect(await failureOf(() => openStore(configFor(file)))).toEqual(wrong(file, 'ENOTDIR'));
  });

  it('is told likewise where only the audit log cannot be written', async () => {
    const config = configFor(path);
    const store = openStore(config);
    mkdirSync(join(path, 'audit.jsonl'));
    // It gets no further than to these.
    const parts = { config, store } as RegistryParts;
    expect(await failureOf(() => startRegistry(parts))).toEqual(wrong(path, 'EISDIR'));
  });
});
