/** The examples, and rows as each keeps them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MunicipalProjectRow } from '../../subgraphs/municipal-projects/subgraph.ts';
import { toDocuments } from './toDocuments.ts';
import { toTables } from './toTables.ts';

/** A subgraph in a stack of its own. */
export interface Stack {
  /** Its folder in `examples/`. */
  name: string;
  /** Writes rows below a folder that exists; what `--data` is to be. */
  write(folder: string, rows: readonly MunicipalProjectRow[], names: ReadonlyMap<string, string>): string;
}

export const YOGA: Stack = {
  name: 'city-in-graphql-yoga',
  write(folder, rows, names) {
    const file = join(folder, 'projects.json');
    writeFileSync(file, toDocuments(rows, names));
    return file;
  },
};

export const PLAIN_NODE: Stack = {
  name: 'city-in-plain-node',
  write(folder, rows, names) {
    const tables = join(folder, 'tables');
    mkdirSync(tables, { recursive: true });
    for (const [file, text] of toTables(rows, names)) writeFileSync(join(tables, file), text);
    return tables;
  },
};

/** A folder of its own, gone after the work. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-example-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
