import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Metrics, measureInRounds, type ScenarioResult } from '../../gateway/bench/rounds.ts';
import { writeImportProject } from '../../subgraphs/kit/testing/writeTable.ts';
import { BenchProcess } from './BenchProcess.ts';
import type { ImportAnswer, ImportQuestion } from './importProcess.ts';

export interface ImportBenchOptions {
  /** Matters in the ledger's file. */
  rows: number;
  /** Where the processes leave CPU profiles. */
  profileDirectory: string | undefined;
  signal: AbortSignal;
}

const BODIES = [
  ['合肥市财政局', '', '91340100000000019A'],
  ['合肥市发展和改革委员会', '', '113400000000000278'],
  ['合肥市教育局', '', '523402000000000356'],
];
const OFFICIALS = [['王某某', '', 'of:00001']];

/**
 * Imports a workbook into an empty ledger and once more into the ledger that has it, beside reading the cells of the file
 * and nothing more; each in a process of its own. One round: a hundred thousand rows are measurements enough.
 */
export async function benchImport(options: ImportBenchOptions): Promise<ScenarioResult> {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-bench-import-'));
  const project = join(folder, 'project');
  const file = join(folder, 'ledger.xlsx');
  try {
    mkdirSync(project);
    writeImportProject(project, {}, BODIES, OFFICIALS);
    await askOnce({ kind: 'write', file, rows: options.rows }, { created: 0 }, options);
    const variants = [
      { name: 'the file read, nothing more', question: { kind: 'read', file }, created: 0 },
      { name: 'imported, every matter new', question: { kind: 'import', file, project }, created: options.rows },
      { name: 'imported again, none changed', question: { kind: 'import', file, project }, created: 0 },
    ] as const;
    const measured = variants.map(({ name, question, created }) => ({
      name,
      measure: () => askOnce(question, { created }, options),
    }));
    return {
      scenario: 'import',
      title: `guatu import of ${options.rows} matters in a workbook, SQLite`,
      variants: await measureInRounds(measured, 1),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** By a process of its own. Throws if it did anything else than was to be measured. */
async function askOnce(
  question: ImportQuestion,
  { created }: { created: number },
  { rows, profileDirectory, signal }: ImportBenchOptions,
): Promise<Metrics> {
  const module = new URL('./importProcess.ts', import.meta.url);
  const process = new BenchProcess(module, 'the import', profileDirectory);
  try {
    const answer = await process.ask<ImportAnswer>(question, signal);
    if (answer.rows !== rows || answer.created !== created) {
      throw new Error(
        `Expected ${rows} rows and ${created} new matters of "${question.kind}", got ${answer.rows} and ${answer.created}.`,
      );
    }
    return { cpuMs: answer.cpuMs, peakRssMb: answer.peakRssMb };
  } finally {
    await process.stop();
  }
}
