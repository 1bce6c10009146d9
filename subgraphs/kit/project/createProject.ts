import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContractName } from '../../../schema/contract.ts';
import { ledgerTemplate } from './ledgerTemplate.ts';
import { PROJECT_KINDS, type ProjectKind } from './projectKinds.ts';
import { ProjectError } from './readProject.ts';

export interface ProjectToCreate {
  contract: ContractName;
  shard: string;
  /** Title of the shard: 芜湖市. */
  title: string;
  /** Made if it is not there; must be empty. */
  folder: string;
  /** What npm installs as @guatu/kit: a version, or the path of a tarball. */
  kit: string;
  /** What Node the kit needs, e.g. `>=22.19.0`. */
  node: string;
}

/** Where a new project listens, unless its owner says otherwise. */
const PORT = 4200;

/** Spreadsheets in China take a CSV file for the ANSI code page unless it begins with a byte-order mark. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Writes a project that starts as it is: configuration, program, test, sample rows, template of a ledger, README.
 *
 * @returns paths of what was written, relative to the folder, sorted
 * @throws ProjectError: the folder is not empty, cannot be written, or the contract is none that a project can hold
 */
export async function createProject(project: ProjectToCreate): Promise<string[]> {
  const kind = PROJECT_KINDS.get(project.contract);
  if (!kind) {
    throw new ProjectError(`Expected one of ${[...PROJECT_KINDS.keys()].join(', ')}, got ${project.contract}.`);
  }
  const folder = resolve(project.folder);
  refuseFull(folder);
  const files = new Map<string, string | Uint8Array>();
  files.set('package.json', `${JSON.stringify(packageManifest(project, kind), null, 2)}\n`);
  for (const [path, text] of templateTexts(project.contract)) {
    files.set(path, asWritten(path, fillIn(text, valuesOf(project, kind), path)));
  }
  if (kind.isImportable) files.set('ledger-template.xlsx', await ledgerTemplate());
  try {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  } catch (cause) {
    throw notWritable(folder, cause);
  }
  return [...files.keys()].sort();
}

function refuseFull(folder: string): void {
  let there: string[];
  try {
    there = readdirSync(folder).sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw notWritable(folder, cause);
  }
  if (there.length === 0) return;
  const shown = there.slice(0, 3).join(', ') + (there.length > 3 ? ', …' : '');
  throw new ProjectError(
    `${folder}: expected an empty folder, or none, found ${shown}. Name another one as last argument.`,
  );
}

function notWritable(folder: string, cause: unknown): ProjectError {
  const { code } = cause as NodeJS.ErrnoException;
  return new ProjectError(`${folder}: expected a folder that can be written to (${code}).`, { cause });
}

function packageManifest({ contract, shard, kit, node }: ProjectToCreate, { isImportable }: ProjectKind): object {
  return {
    name: `guatu-${contract}-${shard.toLowerCase()}`,
    version: '0.1.0',
    private: true,
    type: 'module',
    engines: { node },
    scripts: {
      start: 'node main.js',
      test: 'node --test',
      ...(isImportable && { import: 'guatu import' }),
      check: `guatu check http://127.0.0.1:${PORT}/graphql`,
      status: 'guatu status',
    },
    dependencies: { '@guatu/kit': kit },
  };
}

function valuesOf({ contract, shard, title }: ProjectToCreate, kind: ProjectKind): Record<string, string> {
  const { list, row, ledger } = kind;
  return { contract, shard, title, name: title + ledger, port: String(PORT), list, row };
}

/** Texts of the template by path in the project: of two parts that have the same path, one after the other. */
function templateTexts(contract: ContractName): Map<string, string> {
  const texts = new Map<string, string>();
  for (const part of ['common', contract]) {
    const root = fileURLToPath(new URL(`../template/${part}/`, import.meta.url));
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      // npm leaves a `.gitignore` out of a package, so the template has it without the dot.
      const path = relative(root, file)
        .split(sep)
        .join('/')
        .replace(/^gitignore$/, '.gitignore');
      texts.set(path, (texts.get(path) ?? '') + readFileSync(file, 'utf8'));
    }
  }
  return texts;
}

/** `{{shard}}` → `340200`. */
function fillIn(text: string, values: Record<string, string>, path: string): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`Template ${path}: expected a value that is known, got {{${key}}}.`);
    return value;
  });
}

function asWritten(path: string, text: string): string {
  return path.endsWith('.csv') ? BYTE_ORDER_MARK + text.replaceAll('\n', '\r\n') : text;
}
