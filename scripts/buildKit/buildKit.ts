import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../generatedFiles.ts';
import { checkDependencies } from './checkDependencies.ts';
import { checkFilesRead } from './checkFilesRead.ts';
import { copyPages } from './copyPages.ts';

/** What the compiled modules read at run time, by its path from the root. */
const COPIED = ['docs/guides/join-in-an-hour', 'schema/contracts', 'schema/placement.yaml', 'subgraphs/kit/template'];

/** What a city reads in the package; its README names each. */
const PAGES = [
  ...['guides/join-in-an-hour', 'guides/when-the-check-says-no', 'guides/evolve-a-contract'],
  ...['reference/cli', 'reference/import', 'reference/kit', 'reference/ledger-source', 'reference/shard-contract'],
].map((name) => `docs/${name}.md`);

/**
 * Compiles the package into `folder`, in the shape of the tree, from the modules of `subgraphs/kit/tsconfig.package.json`
 * and all that they import; tests are not among them. The compiler knows only what Node 22 has.
 *
 * @param folder Emptied first. Default: `subgraphs/kit/dist`.
 * @throws Error: a module does not compile, imports a package that the package.json of the kit does not name, or reads a
 * file that is not in the package
 */
export async function buildKit(folder = join(ROOT, 'subgraphs/kit/dist')): Promise<{ folder: string; files: number }> {
  rmSync(folder, { recursive: true, force: true });
  await compile(folder);
  checkDependencies(folder);
  for (const path of COPIED) cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  copyPages(PAGES, folder);
  checkFilesRead(folder);
  return { folder, files: readdirSync(folder, { recursive: true }).length };
}

async function compile(folder: string): Promise<void> {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { tsc: string } };
  const args = [join(dirname(manifest), bin.tsc), '-p', 'subgraphs/kit/tsconfig.package.json', '--outDir', folder];
  await promisify(execFile)(process.execPath, args, { cwd: ROOT }).catch((error: { stdout: string }) => {
    throw new Error(`The kit does not compile:\n${error.stdout}`, { cause: error });
  });
}
