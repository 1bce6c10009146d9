/** Who may publish what in the demo's registry: each system's owner its own, the operator everything. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listSystems } from './systems.ts';

export interface DemoOwner {
  name: string;
  tokenHash: string;
  owns: string[];
}

/** Folder with a file for each owner, of the owner's name, with its token: `mp-341200`, `ov-34`, `operator`. */
export function tokensFolder(dataDirectory: string): string {
  return join(dataDirectory, 'tokens');
}

/** Makes the tokens that are not there yet, each in a file that only this user can read. */
export function demoOwners(dataDirectory: string): DemoOwner[] {
  const folder = tokensFolder(dataDirectory);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const ownerOf = (name: string, owns: string[]): DemoOwner => {
    const token = keepToken(join(folder, name));
    return { name, tokenHash: createHash('sha256').update(token).digest('hex'), owns };
  };
  const owners = listSystems().map(({ source: { id, system, shard } }) =>
    ownerOf(id.replace(':', '-'), [shard === null ? system : `${system}/${shard}`]),
  );
  return [...owners, ownerOf('operator', ['*'])];
}

function keepToken(path: string): string {
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  const token = randomBytes(32).toString('base64url');
  writeFileSync(path, `${token}\n`, { mode: 0o600 });
  return token;
}
