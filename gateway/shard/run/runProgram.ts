/** Runs a program: its root steps side by side, then what was cut out of their answers, wave by wave. */

import { FieldError } from '../errors.ts';
import { createRecord } from '../names.ts';
import type { ArgumentPlan, GatheredField, Program, RootStep } from '../program.ts';
import { type CutTask, CutWave, type Place, placeBelow, placesTogether, ROOT } from './cuts.ts';
import { type GatheredEntity, gatherEntities, writeEntities } from './entities.ts';
import { ErrorLog, writeResult } from './errorLog.ts';
import { failedField, gatherField, gatherRow } from './gather.ts';
import type { FieldResult, Gathering } from './gathering.ts';
import { selectOutput } from './output.ts';

export interface ProgramRun {
  program: Program;
  gathering: Gathering;
  /** The contract, for `_service`. */
  sdl: string;
  argumentValue(argument: ArgumentPlan): unknown;
}

export interface ProgramResult {
  data: Record<string, unknown>;
  errors: ErrorLog['entries'];
}

/**
 * All that is asked together is awaited together and then written in the order of the program, so that equal answers
 * of shards make equal answers of ours. Rejects only if the request was aborted, or for a fault of our own.
 */
export async function runProgram(run: ProgramRun): Promise<ProgramResult> {
  const data = createRecord();
  const errors = new ErrorLog();
  const wave = new CutWave();
  const steps = await Promise.all(run.program.steps.map((step) => gatherStep(run, step)));
  for (const step of steps) {
    const { responseKey } = step;
    data[responseKey] = writeStep(step, placeBelow(ROOT, responseKey), wave, errors);
  }
  while (!wave.isEmpty) {
    const gathered = await Promise.all(wave.takeAll().flatMap((tasks) => gatherCuts(run.gathering, tasks)));
    for (const { task, result } of gathered) writeCut(run.gathering, task, result, wave, errors);
  }
  return { data, errors: errors.entries };
}

type GatheredStep =
  | { kind: 'value'; responseKey: string; value: unknown }
  | { kind: 'entities'; responseKey: string; entities: readonly GatheredEntity[] }
  | { kind: 'field'; responseKey: string; field: GatheredField; result: FieldResult };

async function gatherStep(run: ProgramRun, step: RootStep): Promise<GatheredStep> {
  const { kind, responseKey } = step;
  switch (kind) {
    case 'typename':
      return { kind: 'value', responseKey, value: 'Query' };
    case 'service':
      return { kind: 'value', responseKey, value: selectOutput({ sdl: run.sdl }, step.fields) };
    case 'entities': {
      const representations = run.argumentValue(step.representations) as readonly unknown[];
      return { kind, responseKey, entities: await gatherEntities(run.gathering, step.types, representations) };
    }
    case 'field': {
      const { field } = step;
      const result = await gatherField(run.gathering, { field, parent: null, isOneOfMany: false });
      return { kind, responseKey, field, result };
    }
    default:
      return step satisfies never;
  }
}

function writeStep(step: GatheredStep, place: Place, wave: CutWave, errors: ErrorLog): unknown {
  switch (step.kind) {
    case 'value':
      return step.value;
    case 'entities':
      return writeEntities(step.entities, place, wave, errors);
    case 'field':
      return writeResult(step.result, step.field.shape, place, wave, errors);
    default:
      return step satisfies never;
  }
}

/** All entities that wait for one cut. */
function gatherCuts(
  gathering: Gathering,
  tasks: readonly CutTask[],
): Promise<{ task: CutTask; result: FieldResult }>[] {
  const isOneOfMany = tasks.length > 1;
  return tasks.map(async (task) => {
    const { cut, representation } = task;
    const result =
      cut.kind === 'refer'
        ? gatherRow(gathering, cut.row, representation)
        : gatherField(gathering, { field: cut.field, parent: representation, isOneOfMany });
    return { task, result: await result };
  });
}

function writeCut(
  gathering: Gathering,
  { cut, sites }: CutTask,
  result: FieldResult,
  wave: CutWave,
  errors: ErrorLog,
): void {
  const place = placesTogether(sites.map((site) => site.place));
  const shape = cut.kind === 'refer' ? cut.row.shape : cut.field.shape;
  const value = writeResult(holdCopies(gathering, result, place), shape, place, wave, errors);
  for (const { holder, key } of sites) holder[key] = value;
}

/**
 * Here each place has the same object, but the text of the answer has it as often as it stands there: lists in lists
 * of shared entities grow by multiplication, so the copies count as rows.
 */
function holdCopies({ holdRows }: Gathering, result: FieldResult, place: Place): FieldResult {
  try {
    holdRows(result.rowCount * (place.pathCount - 1));
    return result;
  } catch (error) {
    if (error instanceof FieldError) return failedField(error);
    throw error;
  }
}
